import { Injectable } from '@nestjs/common';
import { type ClockMove, type ClockMoveStore, SystemClock, WakeUps } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { isTaken } from '../delivery/taken-sql.js';
import { Database } from '../database/transaction.js';

const lockKey = 20_241_203;

interface MoveRow {
  id: string;
  target_at: Date;
  state: ClockMove['state'];
  handed_over: number;
  retrying: number;
}

/** Everything that keeps its next instant in a column, with the workflow that looks at it. */
const waiting = `
  SELECT 'plan-item' AS kind, id::text AS target, next_at FROM assignments WHERE closed_at IS NULL AND next_at IS NOT NULL
  UNION ALL SELECT 'delivery', id::text, next_at FROM recipients WHERE next_at IS NOT NULL
  UNION ALL SELECT 'office', 'office', next_at FROM office WHERE next_at IS NOT NULL`;

@Injectable()
export class TypeormClockMoveStore implements ClockMoveStore {
  constructor(
    private readonly database: Database,
    private readonly systemClock: SystemClock,
    private readonly wakeUps: WakeUps,
  ) {}

  async begin(target: Date): Promise<{ id: string } | null> {
    const rows = await this.database.query<{ id: string }>(
      `INSERT INTO clock_moves (id, target_at, state, requested_at, handed_over, retrying)
       VALUES ($1, $2, 'running', $3, 0, 0) ON CONFLICT DO NOTHING RETURNING id`,
      [uuidv7(), target, this.systemClock.now()],
    );
    return rows[0] ?? null;
  }

  async read(id: string): Promise<ClockMove | null> {
    const rows = await this.database.query<MoveRow>('SELECT * FROM clock_moves WHERE id = $1', [id]);
    return rows.map(move)[0] ?? null;
  }

  async running(): Promise<ClockMove | null> {
    const rows = await this.database.query<MoveRow>("SELECT * FROM clock_moves WHERE state = 'running'");
    return rows.map(move)[0] ?? null;
  }

  async nextInstant(): Promise<Date | null> {
    const [row] = await this.database.query<{ at: Date | null }>(
      `SELECT min(next_at) AS at FROM (${waiting}) AS waiting`,
    );
    return row?.at ?? null;
  }

  async isSettled(now: Date): Promise<boolean> {
    const [row] = await this.database.query<{ busy: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM wake_ups)
           OR EXISTS (SELECT 1 FROM messages WHERE state = 'sending')
           OR EXISTS (SELECT 1 FROM plan_years WHERE state = 'activating')
           OR EXISTS (SELECT 1 FROM stage_events l JOIN awaited_events e ON e.id = l.event_id
                       WHERE l.record_version < e.record_version)
           OR EXISTS (SELECT 1 FROM (${waiting}) AS waiting WHERE next_at <= $1) AS busy`,
      [now],
    );
    return row?.busy === false;
  }

  async claim(): Promise<boolean> {
    const [row] = await this.database.query<{ claimed: boolean }>(
      'SELECT pg_try_advisory_xact_lock($1) AS claimed',
      [lockKey],
    );
    return row?.claimed === true;
  }

  async frozenAt(): Promise<Date | null> {
    const [row] = await this.database.query<{ frozen_at: Date | null }>(
      'SELECT frozen_at FROM clock WHERE id = 1',
    );
    return row?.frozen_at ?? null;
  }

  async freezeAt(instant: Date): Promise<void> {
    await this.database.query('UPDATE clock SET frozen_at = $1 WHERE id = 1', [instant]);
  }

  async runFrom(instant: Date, finished: ClockMove | null): Promise<void> {
    const now = this.systemClock.now();
    await this.database.query('UPDATE clock SET frozen_at = NULL, offset_ms = $1 WHERE id = 1', [
      instant.getTime() - now.getTime(),
    ]);
    if (finished === null) return;
    // Ids are ordered by time: what was made since the move began has a larger one.
    await this.database.query(
      `UPDATE clock_moves SET state = 'done', finished_at = $2,
              handed_over = (SELECT count(*) FROM messages WHERE id > $1 AND ${isTaken('state')}),
              retrying = (SELECT count(*) FROM recipients WHERE retry_at IS NOT NULL AND armed)
        WHERE id = $1`,
      [finished.id, now],
    );
  }

  async wakeDue(now: Date): Promise<void> {
    await this.wake('WHERE next_at <= $1', [now]);
  }

  async wakeAll(): Promise<void> {
    await this.wake('', []);
  }

  private async wake(where: string, parameters: unknown[]): Promise<void> {
    const rows = await this.database.query<{ kind: 'plan-item' | 'delivery' | 'office'; target: string }>(
      `SELECT kind, target FROM (${waiting}) AS waiting ${where}`,
      parameters,
    );
    await this.wakeUps.append(rows.map(({ kind, target }) => ({ kind, targetId: target })));
  }
}

function move({ id, target_at, state, handed_over, retrying }: MoveRow): ClockMove {
  return { id, target: target_at, state, handedOver: handed_over, retrying };
}

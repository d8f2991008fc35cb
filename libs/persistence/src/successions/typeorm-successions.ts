import { Injectable } from '@nestjs/common';
import {
  type HeldAssignment,
  type KnownAgency,
  type NewSuccession,
  type Page,
  type PageRequest,
  type ProvinceSuccession,
  type Succession,
  type Successions,
  WakeUps,
} from '#application';
import { addDays, defaultQuietWorkingDays } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { keyOfCursor, pageOfRows } from '../database/cursor.js';
import { Database } from '../database/transaction.js';
import { officeDue } from '../events/event-links.js';
import { heldBy, select, takeEffectStatements } from './succession-queries.js';
import { ProvinceSuccessionEntity } from './province-succession.entity.js';
import { SuccessionEntity } from './succession.entity.js';
import { SuccessionTargetEntity } from './succession-target.entity.js';

@Injectable()
export class TypeormSuccessions implements Successions {
  constructor(
    private readonly database: Database,
    private readonly wakeUps: WakeUps,
  ) {}

  agencies(codes: readonly string[]): Promise<KnownAgency[]> {
    return this.database.query<KnownAgency>(
      `SELECT a.id, a.code, a.name, a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo",
              (SELECT s.effective_on::text FROM successions s WHERE s.from_agency_id = a.id) AS "alreadyOn"
         FROM agencies a WHERE a.code = ANY($1) ORDER BY a.id FOR UPDATE OF a`,
      [codes],
    );
  }

  async add({ fromId, toIds, document, ...given }: NewSuccession, at: Date): Promise<string> {
    const { manager } = this.database;
    const id = uuidv7();
    const { kind, on, note, recordedBy } = given;
    await manager.insert(SuccessionEntity, {
      ...{ id, kind, note, recordedBy, fromAgencyId: fromId, effectiveOn: on, recordedAt: at },
      documentNumber: document?.number ?? null,
      documentOn: document?.on ?? null,
    });
    await manager.insert(
      SuccessionTargetEntity,
      toIds.map((agencyId, position) => ({ successionId: id, agencyId, position })),
    );
    await this.database.query('UPDATE agencies SET valid_to = $2 WHERE id = $1', [fromId, addDays(on, -1)]);
    await this.database.query(officeDue, [at]);
    await this.wakeUps.append([{ kind: 'office', targetId: 'office' }]);
    return id;
  }

  async addProvince({ province, into, on, document }: ProvinceSuccession): Promise<void> {
    const row = { id: uuidv7(), province, intoProvince: into, effectiveOn: on };
    const basis = { documentNumber: document?.number ?? null, documentOn: document?.on ?? null };
    await this.database.manager
      .createQueryBuilder()
      .insert()
      .into(ProvinceSuccessionEntity)
      .values({ ...row, ...basis })
      .orIgnore()
      .execute();
  }

  async find(id: string): Promise<Succession | null> {
    const [row] = await this.database.query<Succession>(`${select} WHERE s.id = $1`, [id]);
    return row ?? null;
  }

  async list({ cursor, limit }: PageRequest): Promise<Page<Succession>> {
    const [count] = await this.database.query<{ total: number }>(
      'SELECT count(*)::int AS total FROM successions',
    );
    const rows = await this.database.query<Succession>(
      `${select} WHERE $1::text IS NULL OR s.effective_on::text || '/' || a.code > $1
        ORDER BY s.effective_on, a.code LIMIT $2`,
      [keyOfCursor(cursor), limit + 1],
    );
    const keyOf = ({ on, from }: Succession): string => `${on}/${from.code}`;
    return pageOfRows(rows, { limit, total: count?.total ?? 0, keyOf });
  }

  held(fromId: string, toId: string | null): Promise<HeldAssignment[]> {
    return this.database.query<HeldAssignment>(heldBy, [fromId, toId]);
  }

  async takeEffect(id: string, at: Date): Promise<void> {
    await this.database.query(
      'UPDATE successions SET took_effect_at = $2 WHERE id = $1 AND took_effect_at IS NULL',
      [id, at],
    );
    for (const statement of takeEffectStatements) await this.database.query(statement, [id]);
  }

  async quietWorkingDays(): Promise<number> {
    const [row] = await this.database.query<{ days: number | null }>(
      "SELECT (value ->> 'quietWorkingDays')::int AS days FROM settings WHERE key = 'successions'",
    );
    return row?.days ?? defaultQuietWorkingDays;
  }
}

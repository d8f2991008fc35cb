import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  agenda,
  type AssignmentFacts,
  defaultPolicy,
  localDateOf,
  type StageFacts,
  vietnamCalendar,
} from '#domain';
import { type Mail, startTraining, type TrainingRun } from '../support/training-run.js';

interface Task {
  item: { ordinal: string };
  state: string;
}

const heads = (mails: Mail[]): string[] =>
  mails
    .flatMap((mail) => mail.envelopeTo)
    .filter((address) =>
      /^(giam-doc|chanh-van-phong-ubnd|lanh-dao|chanh-van-phong\.van-phong)/.test(address),
    );

describe('the first quarter of plan 1782 in 2025, when nobody acts', () => {
  let run: TrainingRun;

  beforeAll(async () => {
    run = await startTraining();
  }, 180_000);

  afterAll(async () => {
    await run.close();
  });

  /** Ordinals of the overdue tasks, each as often as it is overdue. */
  async function overdue(): Promise<number[]> {
    const { body } = await run.call('GET', '/api/tasks?state=overdue&limit=200');
    return (body as { items: Task[] }).items
      .map((task) => Number(task.item.ordinal))
      .toSorted((a, b) => a - b);
  }

  it('stands at Monday 2 December 2024, 07:00, with the year activated', async () => {
    const assigned = await run.query<{ at: Date }>('SELECT DISTINCT assigned_at AS at FROM assignments');
    expect(assigned.map((row) => row.at.toISOString())).toEqual(['2024-12-02T00:00:00.000Z']);
    expect(await run.mails()).toEqual([]);
  });

  it('gives the head of each lead agency one assignment message on 2 December', async () => {
    await run.advanceTo('2024-12-02T12:00:00+07:00');
    const mails = await run.mails();
    const leads = await run.query<{ address: string }>(
      `SELECT DISTINCT contact_points.address FROM assignments
         JOIN positions ON positions.agency_id = assignments.agency_id AND positions.kind = 'head'
         JOIN tenures ON tenures.position_id = positions.id
         JOIN contact_points ON contact_points.person_id = tenures.person_id`,
    );
    for (const { address } of leads) {
      const own = mails.filter((mail) => mail.envelopeTo.includes(address));
      expect(own, address).toHaveLength(1);
      expect(own[0]?.html).toContain('Tiếp nhận và phân công');
    }
    expect(leads.length).toBeGreaterThanOrEqual(8);
    expect(new Set(heads(mails)).size).toBe(heads(mails).length);
  });

  it('calls only rows 1 and 10 overdue on 3 February 2025, six assignments', async () => {
    await run.advanceTo('2025-02-03T08:00:00+07:00');
    expect(await overdue()).toEqual([1, 10, 10, 10, 10, 10]);
  });

  it('calls the eight January rows overdue by 13 February, their heads told on the 4th, the office on the 12th', async () => {
    await run.advanceTo('2025-02-13T08:00:00+07:00');
    expect(await overdue()).toEqual([1, 10, 10, 10, 10, 10, 12, 13, 14, 15, 16, 17, 18, 27]);
    const told = await run.query<{ code: string; on: string; count: number }>(
      `SELECT rungs.code, to_char(messages.sent_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM HH24:MI') AS on, count(DISTINCT stages.id)::int
         FROM rungs JOIN stages ON stages.id = rungs.stage_id AND stages.effective = '2025-02-03'
         JOIN notices ON notices.rung_id = rungs.id AND NOT notices.copy
         JOIN messages ON messages.id = notices.message_id AND messages.state = 'handed-over'
        WHERE rungs.code IN ('overdue-1', 'office-7') AND (rungs.code <> 'overdue-1' OR notices.role = 'head')
        GROUP BY 1, 2 ORDER BY 2`,
    );
    expect(told).toEqual([
      { code: 'overdue-1', on: '04/02 07:30', count: 8 },
      { code: 'office-7', on: '12/02 07:30', count: 8 },
    ]);
  });

  it('has decided exactly what the ladder asks for', async () => {
    const kept = await run.query<{ on: string; code: string; subject: string }>(
      `SELECT to_char(decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS on, code, subject_id AS subject
         FROM rungs WHERE outcome IN ('told', 'nobody')`,
    );
    const line = (row: { on: string; code: string; subject: string }): string =>
      `${row.on} ${row.code} ${row.subject}`;
    expect(kept.map(line).toSorted()).toEqual((await expectedRungs(run)).toSorted());
  });

  it('has put every told rung into exactly one mail to the person who holds the post, and no other mail', async () => {
    const mails = await run.mails();
    const messages = await run.query<{
      provider_id: string;
      address: string;
      state: string;
      subject: string;
      text_body: string;
    }>('SELECT provider_id, address, state, subject, text_body FROM messages ORDER BY id');
    const open = await run.query("SELECT 1 FROM notices WHERE state = 'waiting'");
    expect(open).toEqual([]);
    expect(messages.filter((message) => message.state !== 'handed-over')).toEqual([]);
    const sent = messages.map((message) => `${message.provider_id} ${message.address}`).toSorted();
    expect(mails.map((mail) => `${mail.messageId} ${mail.envelopeTo.join()}`).toSorted()).toEqual(sent);
    const dates = mails.map((mail) => mail.date ?? '');
    expect(dates).toEqual(dates.toSorted());
  });

  it('has written to nobody twice on one morning, copies apart', async () => {
    const twice = await run.query(
      `SELECT recipient_id, sent_at::date FROM messages WHERE NOT copy GROUP BY 1, 2 HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('stands in the ledger from the first entry to the last, as npm run verify-ledger says', async () => {
    const commandMain = fileURLToPath(new URL('../../dist/apps/local/src/command-main.js', import.meta.url));
    const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], DONDOC_DATA: run.folder };
    const verify = () =>
      spawnSync(process.execPath, [commandMain, 'apps/api/src/verify-ledger.js'], { encoding: 'utf8', env });
    const whole = verify();
    expect(whole.stdout).toContain('✓ Không phát hiện thay đổi.');
    expect(whole.status).toBe(0);
    const [row] = await run.query<{ id: string; reason: string | null }>(
      "SELECT id, reason FROM rungs WHERE code = 'office-7' ORDER BY id LIMIT 1",
    );
    await run.query("UPDATE rungs SET reason = 'đã gọi điện' WHERE id = $1", [row?.id]);
    const changed = verify();
    expect(changed.stdout).toMatch(/✗ Nhiệm vụ “.*”: mục \d+ \(bước nhắc “báo cáo Văn phòng”.*lý do\.\n/);
    expect(changed.status).toBe(1);
    await run.query('UPDATE rungs SET reason = $2 WHERE id = $1', [row?.id, row?.reason]);
  });

  it('never goes back', async () => {
    const { status } = await run.call('POST', '/api/training/clock', {
      advanceTo: '2025-02-12T08:00:00+07:00',
    });
    expect(status).toBe(422);
  });
});

/** What the pure ladder says for each assignment up to 13 February, lived event by event from the stages alone. */
async function expectedRungs(run: TrainingRun): Promise<string[]> {
  const rows = await run.query<{
    assignment: string;
    assigned_at: Date;
    id: string;
    nominal: string;
    effective: string;
    working: string;
  }>(
    `SELECT assignments.id AS assignment, assigned_at, stages.id, nominal::text, effective::text, working::text
       FROM assignments LEFT JOIN stages ON stages.assignment_id = assignments.id`,
  );
  return [...Map.groupBy(rows, (row) => row.assignment)].flatMap(([id, stages]) => {
    const assignedAt = stages[0]?.assigned_at ?? new Date(0);
    return rungsOf({
      id,
      assignedAt,
      assignVersion: 1,
      acknowledgedAt: null,
      promisedOn: null,
      decided: [],
      stages: stages.map(({ id: stageId, nominal, effective, working }): StageFacts => ({
        id: stageId,
        kind: 'issue',
        nominal,
        effective,
        working,
        dueVersion: 1,
        dueSetAt: assignedAt,
        held: false,
        committedOn: null,
        pausedAt: null,
        cancelledAt: null,
        presentedAt: null,
        completion: null,
        returnedAt: null,
        returns: 0,
      })),
    });
  });
}

function rungsOf(start: AssignmentFacts): string[] {
  const until = new Date('2025-02-13T08:00:00+07:00');
  const lines: string[] = [];
  let facts = start;
  for (let now = start.assignedAt; ;) {
    const { due, next } = agenda(facts, defaultPolicy, vietnamCalendar, now);
    const told = due.filter((step) => step.outcome === 'tell');
    lines.push(...told.map((step) => `${localDateOf(now)} ${step.code} ${step.stageId ?? start.id}`));
    const decided = due.map((step) => ({
      ...step,
      decidedAt: now,
      outcome: step.outcome === 'tell' ? ('told' as const) : step.outcome,
    }));
    facts = { ...facts, decided: [...facts.decided, ...decided] };
    if (next === null || next.at > until) return lines;
    now = next.at;
  }
}

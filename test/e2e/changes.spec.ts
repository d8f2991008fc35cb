import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTraining, type TrainingRun } from '../support/training-run.js';

/** Rungs of a stage that were told, as "code/due version". */
interface Told {
  rung: string;
}

describe('a year in which dates move', () => {
  let run: TrainingRun;
  let duties: { id: string; stage_id: string }[];

  beforeAll(async () => {
    run = await startTraining();
    duties = await run.query<{ id: string; stage_id: string }>(
      `SELECT a.id, s.id AS stage_id FROM stages s JOIN assignments a ON a.id = s.assignment_id
        WHERE s.nominal BETWEEN '2025-01-20' AND '2025-01-31' ORDER BY s.nominal DESC, s.id LIMIT 2`,
    );
    await run.advanceTo('2025-01-10T08:00:00+07:00');
  }, 240_000);

  afterAll(() => run.close());

  const post = async (path: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await run.call('POST', `/api/${path}`, body);
    expect({ path, status: answer.status, body: answer.body }).toMatchObject({
      status: expect.toSatisfy((status: number) => status < 300) as number,
    });
    return answer.body as Record<string, unknown>;
  };

  const told = async (stageId: string | undefined): Promise<string[]> => {
    const rows = await run.query<Told>(
      `SELECT code || '/' || due_version AS rung FROM rungs WHERE stage_id = $1 AND outcome = 'told' ORDER BY decided_at, code`,
      [stageId],
    );
    return rows.map(({ rung }) => rung);
  };

  it('reminds by the new date alone, and of a paused stage not at all', async () => {
    const [extended, paused] = duties;
    const { requestId } = await post(`assignments/${extended?.id}/extension-requests`, {
      ...{ stageId: extended?.stage_id, newOn: '2025-02-28', reason: 'Chờ hướng dẫn' },
    });
    const decided = { decisionNumber: '88/UBND-NC', decidedOn: '2025-01-10' };
    await post(`change-requests/${String(requestId)}/extensions`, decided);
    const pause = { stageIds: [paused?.stage_id], reason: 'Chờ sắp xếp bộ máy', ...decided };
    await post(`assignments/${paused?.id}/pauses`, pause);
    const before = await told(extended?.stage_id);
    const silent = await told(paused?.stage_id);

    await run.advanceTo('2025-02-12T09:00:00+07:00');
    expect(await told(extended?.stage_id)).toEqual(before);
    expect(await told(paused?.stage_id)).toEqual(silent);

    await post(`assignments/${paused?.id}/resumptions`, pause);
    await run.advanceTo('2025-03-03T09:00:00+07:00');
    const after = await told(extended?.stage_id);
    expect(after.slice(before.length)).toEqual(
      expect.arrayContaining(['soon/2', 'due/2', 'overdue-1/2']) as string[],
    );
    const resumed = await told(paused?.stage_id);
    expect(resumed.length).toBeGreaterThan(silent.length);
    expect(resumed.slice(silent.length).every((rung) => rung.endsWith('/2'))).toBe(true);
    expect(resumed).not.toContain('overdue-1/2');
  });
});

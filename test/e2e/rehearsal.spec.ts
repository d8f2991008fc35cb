import { afterEach, describe, expect, it } from 'vitest';
import type { RehearsalBody } from '#contracts';
import { type Assumption, assumptions, localDateOf } from '#domain';
import { startTraining, type TrainingRun } from '../support/training-run.js';

type Act = RehearsalBody['acts'][number];

const paths = { acknowledge: 'acknowledgements', complete: 'completions', confirm: 'confirmations' } as const;

let run: TrainingRun;

afterEach(() => run.close());

/** One line per message: instant, address, copy, and what it speaks of in a fixed order. */
function line(at: string, address: string, copy: boolean, told: readonly string[]): string {
  return [at, address, copy ? 'copy' : 'message', ...told.toSorted()].join(' ');
}

async function rehearse(assumption: Assumption): Promise<RehearsalBody> {
  const [plan] = await run.query<{ id: string }>('SELECT id FROM plans');
  const path = `/api/plans/${plan?.id}/years/2025/rehearsal`;
  const { status, body } = await run.call('POST', path, { assumption });
  expect(status).toBe(200);
  return body as RehearsalBody;
}

function rehearsed({ messages }: RehearsalBody): string[] {
  return messages
    .map(({ at, address, copy, lines }) => {
      const told = lines.map((one) => `${one.stageId ?? one.assignmentId}/${one.rung}`);
      return line(at, address, copy, told);
    })
    .toSorted();
}

async function arrived(): Promise<string[]> {
  const rows = await run.query<{ at: Date; address: string; copy: boolean; told: string[] }>(
    `SELECT m.created_at AS at, m.address, m.copy, array_agg(r.subject_id || '/' || r.code) AS told
       FROM messages m JOIN notices n ON n.message_id = m.id JOIN rungs r ON r.id = n.rung_id
      WHERE m.state = 'handed-over' GROUP BY m.id`,
  );
  return rows.map(({ at, address, copy, told }) => line(at.toISOString(), address, copy, told)).toSorted();
}

/** What the rehearsal takes people to do, done through the API. */
async function act({ kind, assignmentId, stageId, at }: Act): Promise<void> {
  const document = { documentNumber: '01/KH', documentOn: localDateOf(new Date(at)) };
  const body = kind === 'acknowledge' ? {} : { stageIds: [stageId], ...(kind === 'complete' && document) };
  const answer = await run.call('POST', `/api/assignments/${assignmentId}/${paths[kind]}`, body);
  expect(answer).toMatchObject({ status: kind === 'acknowledge' ? 200 : 201 });
}

describe('the year 2025 of plan 1782, played with the clock', () => {
  it.each(assumptions)(
    'brings the messages of the rehearsal one for one: %s',
    async (assumption) => {
      run = await startTraining();
      const rehearsal = await rehearse(assumption);
      for (const [at, acts] of Map.groupBy(rehearsal.acts, (one) => one.at)) {
        await run.advanceTo(at);
        for (const one of acts) await act(one);
      }
      await run.advanceTo(rehearsal.until);
      const messages = await arrived();
      expect(messages).toEqual(rehearsed(rehearsal));
      expect(await run.mails()).toHaveLength(messages.length);
    },
    600_000,
  );
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { RehearsalBody } from '#contracts';
import { type Assumption, assumptions, localDateOf } from '#domain';
import { startTraining, type TrainingRun } from '../support/training-run.js';

type Act = RehearsalBody['acts'][number];

const paths = { acknowledge: 'acknowledgements', complete: 'completions', confirm: 'confirmations' } as const;

const commandMain = fileURLToPath(new URL('../../dist/apps/local/src/command-main.js', import.meta.url));

let run: TrainingRun;

afterEach(() => run.close());

/** One line per message: instant, address, copy, and what it speaks of in a fixed order. */
function line(at: string, address: string, copy: boolean, told: readonly string[]): string {
  return [at, address, copy ? 'copy' : 'message', ...told.toSorted()].join(' ');
}

async function rehearse(assumption: Assumption): Promise<RehearsalBody> {
  const [plan] = await run.query<{ id: string }>("SELECT id FROM plans WHERE number LIKE '1782/%'");
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

/** `npm run rehearse` beside the running copy. */
function command(...options: string[]): string {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], DONDOC_DATA: run.folder };
  const args = [commandMain, 'apps/api/src/rehearse.js', '--plan', '1782', '--year', '2025', ...options];
  return spawnSync(process.execPath, args, { encoding: 'utf8', env, maxBuffer: 2 ** 26 }).stdout;
}

/** What the rehearsal takes people to do, done through the API. */
async function act({ kind, assignmentId, stageId, at }: Act, standing: Standing): Promise<void> {
  const document = { documentNumber: '01/KH', documentOn: localDateOf(new Date(at)) };
  const body = kind === 'acknowledge' ? {} : { stageIds: [stageId], ...(kind === 'complete' && document) };
  const path = `/api/assignments/${assignmentId}/${paths[kind]}`;
  const isOwnOfOffice = kind === 'confirm' && (await isLedByOffice(assignmentId));
  const status = isOwnOfOffice ? await standing(path, body) : (await run.call('POST', path, body)).status;
  expect({ at, path, status }).toEqual({ at, path, status: kind === 'acknowledge' ? 200 : 201 });
}

type Standing = (path: string, body: object) => Promise<number>;

/** The standing body, which confirms what the office itself leads. */
async function signInStanding(): Promise<Standing> {
  const post = (path: string, body: object, cookie = ''): Promise<Response> =>
    fetch(run.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
  const account = { email: 'so-noi-vu@phutho.example', password: 'tap-huan-2024' };
  const { headers } = await post('/api/session', account);
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return async (path, body) => (await post(path, body, cookie)).status;
}

async function isLedByOffice(assignmentId: string): Promise<boolean> {
  const rows = await run.query(
    "SELECT 1 FROM assignments a JOIN agencies g ON g.id = a.agency_id WHERE a.id = $1 AND g.kind = 'van-phong'",
    [assignmentId],
  );
  return rows.length > 0;
}

describe('the year 2025 of plan 1782, played with the clock', () => {
  it.each(assumptions)(
    'brings the messages of the rehearsal one for one: %s',
    async (assumption) => {
      run = await startTraining();
      const rehearsal = await rehearse(assumption);
      const printed = JSON.parse(command('--assumption', assumption, '--json')) as RehearsalBody;
      expect(printed).toEqual({ ...rehearsal, from: printed.from });
      expect(command('--assumption', assumption)).toContain(`Số tin sẽ gửi: ${rehearsal.load.messages},`);
      const standing = await signInStanding();
      for (const [at, acts] of Map.groupBy(rehearsal.acts, (one) => one.at)) {
        await run.advanceTo(at);
        for (const one of acts) await act(one, standing);
      }
      await run.advanceTo(rehearsal.until);
      const messages = await arrived();
      expect(messages).toEqual(rehearsed(rehearsal));
      const reminders = (await run.mails()).filter(({ subject }) => !subject.includes('Thư diễn tập'));
      expect(reminders).toHaveLength(messages.length);
    },
    600_000,
  );
});

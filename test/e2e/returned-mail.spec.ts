import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitUntil } from '../../apps/local/src/wait-until.js';
import { startTraining, type TrainingRun } from '../support/training-run.js';

const head = 'giam-doc.so-tu-phap@phutho.example';
const mailbox = 'so-tu-phap@phutho.example';

describe('a mail that comes back in the training system', () => {
  let run: TrainingRun;

  beforeAll(async () => {
    run = await startTraining();
  }, 240_000);
  afterAll(async () => {
    await run.close();
  });

  it('fails, costs its address, asks the office, and is told to the mailbox of the agency', async () => {
    const bounce = { to: head, action: 'failed', status: '5.1.1', text: '550 5.1.1 No such user', times: 1 };
    const answer = await fetch(`${run.environment['MAILBOX_URL']}/behaviour`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ bounce: [bounce] }),
    });
    expect(answer.status).toBe(200);
    await run.advanceTo('2024-12-02T08:00:00+07:00');
    const states = async (): Promise<unknown[]> =>
      (
        await run.query<{ state: string }>('SELECT state FROM messages WHERE address = $1 ORDER BY id', [
          head,
        ])
      ).map(({ state }) => state);
    expect(await waitUntil(async () => (await states()).includes('failed'), 30_000)).toBe(true);
    const asked = await run.call('GET', '/api/questions?kind=address&open=true');
    expect(asked.body).toMatchObject({ items: [{ data: { address: head, reason: bounce.text } }] });
    const isTold = async (): Promise<boolean> =>
      (await run.mails()).some(
        ({ envelopeTo, text }) => envelopeTo.includes(mailbox) && text.includes('đồng chí Giám đốc'),
      );
    expect(await waitUntil(isTold, 60_000)).toBe(true);
  });
});

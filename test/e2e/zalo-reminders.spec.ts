import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RehearsalBody } from '#contracts';
import { waitUntil } from '../../apps/local/src/wait-until.js';
import { startTraining, type TrainingRun } from '../support/training-run.js';

const settleMs = 60_000;
const officer = 'chuyen-vien.so-tu-phap@phutho.example';

/** One officer follows the account on a phone and is linked; everything runs as `npm start` runs it. */
describe('reminders by Zalo in the training system', () => {
  let run: TrainingRun;
  let zalo: string;

  beforeAll(async () => {
    run = await startTraining();
    zalo = /Zalo\s+(http:\S+)/.exec(run.launcher.output())?.[1]?.replace(/\/$/, '') ?? '';
  }, 180_000);

  afterAll(async () => {
    await run.close();
  });

  const act = async (action: { userId: string; action: string; text?: string }): Promise<void> => {
    const answer = await fetch(`${zalo}/control/actions`, { method: 'POST', body: JSON.stringify(action) });
    expect(answer.status).toBe(200);
  };

  async function ofOfficer(): Promise<{ at: Date; channel: string; state: string; text: string }[]> {
    return run.query(
      `SELECT messages.created_at AS at, messages.channel, messages.state, messages.text_body AS text
         FROM messages JOIN recipients ON recipients.id = messages.recipient_id
         JOIN contact_points ON contact_points.person_id = recipients.person_id AND contact_points.address = $1
        ORDER BY messages.id`,
      [officer],
    );
  }

  it('link a person who sends the code from a phone', async () => {
    const [person] = await run.query<{ id: string }>(
      'SELECT person_id AS id FROM contact_points WHERE address = $1',
      [officer],
    );
    const { body } = await run.call('POST', `/api/people/${person?.id}/zalo-code`);
    const state = (await (await fetch(`${zalo}/control/state`)).json()) as { users: { userId: string }[] };
    const userId = state.users[0]?.userId ?? '';
    await act({ userId, action: 'follow' });
    await act({ userId, action: 'write', text: (body as { code: string }).code });
    const linked = async () =>
      (await run.query("SELECT 1 FROM contact_points WHERE kind = 'zalo' AND disabled_at IS NULL")).length;
    await waitUntil(async () => (await linked()) === 1, settleMs);
    expect(await linked()).toBe(1);
  });

  /** What the rehearsal says about the officer up to an instant: when, and by which channel. */
  async function rehearsed(until: string): Promise<string[]> {
    const [plan] = await run.query<{ id: string }>("SELECT id FROM plans WHERE number LIKE '1782/%'");
    const [phone] = await run.query<{ address: string }>(
      "SELECT address FROM contact_points WHERE kind = 'zalo' AND disabled_at IS NULL",
    );
    const { body } = await run.call('POST', `/api/plans/${plan?.id}/years/2025/rehearsal`, {});
    return (body as RehearsalBody).messages
      .filter(
        ({ address, at }) => [officer, phone?.address].includes(address) && new Date(at) <= new Date(until),
      )
      .map(({ at, channel }) => `${at} ${channel}`);
  }

  it('arrive on that phone as rehearsed, and by mail for everybody else', async () => {
    const until = '2025-01-20T08:00:00+07:00';
    const expected = await rehearsed(until);
    await run.advanceTo(until);
    const own = await ofOfficer();
    expect(own.map(({ at, channel }) => `${at.toISOString()} ${channel}`)).toEqual(expected);
    const byZalo = own.filter(({ channel }) => channel === 'zalo');
    expect(byZalo.length).toBeGreaterThan(0);
    expect(byZalo.every(({ text }) => text.includes('OK '))).toBe(true);
    const mails = await run.mails();
    expect(mails.length).toBeGreaterThan(0);
    expect(mails.filter(({ envelopeTo }) => envelopeTo.includes(officer))).toHaveLength(
      own.filter(({ channel }) => channel === 'email').length,
    );
    expect(await run.query("SELECT 1 FROM notices WHERE state = 'waiting'")).toEqual([]);
  });

  it('are told as delivered by the receipt', async () => {
    const states = async () =>
      (await ofOfficer()).filter((one) => one.channel === 'zalo').map((one) => one.state);
    await waitUntil(async () => (await states()).every((state) => state !== 'handed-over'), settleMs);
    expect(new Set(await states())).toEqual(new Set(['delivered']));
  });
});

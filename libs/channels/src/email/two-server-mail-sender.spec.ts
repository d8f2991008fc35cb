import { describe, expect, it } from 'vitest';
import type { Mail, MailServerStatus, SendResult } from '#application';
import type { SmtpAttempt } from './nodemailer-mail-sender.js';
import { TwoServerMailSender } from './two-server-mail-sender.js';
import { WatchedServer } from './watched-server.js';

const mail: Mail = {
  messageId: '<tin@phutho.example>',
  from: { name: 'Văn phòng', address: 'van-phong@phutho.example' },
  to: { name: '', address: 'giam-doc@phutho.example' },
  replyTo: null,
  date: new Date('2025-02-03T00:30:00Z'),
  subject: 'Nhắc việc',
  text: 'Nội dung',
  html: '<p>Nội dung</p>',
};
const taken: SmtpAttempt = { result: { outcome: 'accepted', detail: '250 OK' }, server: 'well' };
const down: SmtpAttempt = { result: { outcome: 'deferred', detail: 'ECONNREFUSED' }, server: 'failing' };

/** Two servers that answer as they are set to, a clock that is moved by hand, and what was noted. */
function scene(hasSecond = true) {
  const answers = { first: taken, second: taken };
  const calls: string[] = [];
  const notes: [MailServerStatus, boolean][] = [];
  let now = new Date('2025-02-03T00:30:00Z');
  const watched = (name: 'first' | 'second'): WatchedServer => {
    const attempt = (): Promise<SmtpAttempt> => {
      calls.push(name);
      return Promise.resolve(answers[name]);
    };
    const run = (status: MailServerStatus, tell: boolean): Promise<void> => {
      notes.push([status, tell]);
      return Promise.resolve();
    };
    const server = { attempt, onApplicationShutdown: () => undefined };
    return new WatchedServer({ name, server }, { run }, { now: () => now });
  };
  const sender = new TwoServerMailSender(watched('first'), hasSecond ? watched('second') : null);
  const send = async (times = 1): Promise<{ to: string[]; last: SendResult }> => {
    calls.length = 0;
    let last = taken.result;
    for (let time = 0; time < times; time += 1) last = await sender.send(mail);
    return { to: [...calls], last };
  };
  const pass = (seconds: number): void => {
    now = new Date(now.getTime() + seconds * 1000);
  };
  return { answers, notes, send, pass };
}

describe('two mail servers', () => {
  it('use the second only for what the first certainly did not take through its own fault', async () => {
    const { answers, send } = scene();
    expect((await send()).to).toEqual(['first']);
    const refused: SendResult = { outcome: 'refused', detail: '550 5.1.1', isAddress: true };
    for (const [outcome, server] of [
      [refused, 'well'],
      [{ outcome: 'deferred', detail: '450 greylisted' } as const, 'well'],
      [{ outcome: 'unknown', detail: 'cut' } as const, 'failing'],
    ] as const) {
      answers.first = { result: outcome, server };
      expect(await send()).toEqual({ to: ['first'], last: outcome });
      answers.first = taken;
      await send();
    }
    answers.first = down;
    expect(await send()).toEqual({
      to: ['first', 'second'],
      last: { outcome: 'accepted', detail: '250 OK (máy chủ kia: ECONNREFUSED)' },
    });
  });

  it('leave the first alone after two failures, try it by one mail, and drift back', async () => {
    const { answers, send, pass } = scene();
    answers.first = down;
    expect((await send(4)).to).toEqual(['first', 'second', 'first', 'second', 'second', 'second']);
    pass(61);
    expect((await send(3)).to).toEqual(['first', 'second', 'second', 'second']);
    answers.first = taken;
    pass(121);
    const back = (await send(12)).to;
    expect(back[0]).toBe('first');
    expect(back.filter((name) => name === 'second').length).toBeGreaterThan(2);
    expect((await send(3)).to).toEqual(['first', 'first', 'first']);
  });

  it('take a mail back to the first where the second fails meanwhile', async () => {
    const { answers, send } = scene();
    answers.first = down;
    await send(3);
    answers.first = taken;
    answers.second = down;
    expect((await send()).to).toEqual(['second', 'first']);
  });

  it('say what is wrong with the first although the second carries everything, and tell the office in time', async () => {
    const { answers, send, pass, notes } = scene();
    await send();
    expect(notes).toEqual([
      [expect.objectContaining({ name: 'first', state: 'working', problem: null }), false],
    ]);
    notes.length = 0;
    answers.first = down;
    await send(5);
    const ofFirst = () => notes.filter(([{ name }]) => name === 'first');
    expect(ofFirst()).toEqual([
      [expect.objectContaining({ state: 'failing', problem: 'ECONNREFUSED' }), false],
    ]);
    for (let minutes = 0; minutes < 10; minutes += 1) {
      pass(60);
      await send();
    }
    expect(ofFirst().filter(([, tell]) => tell)).toHaveLength(1);
    answers.first = taken;
    pass(901);
    await send(12);
    expect(ofFirst().at(-1)).toEqual([expect.objectContaining({ state: 'working', problem: null }), false]);
  });
});

describe('one mail server', () => {
  it('is tried by every mail, and the office hears of it all the same', async () => {
    const { answers, send, pass, notes } = scene(false);
    answers.first = down;
    expect(await send(3)).toEqual({ to: ['first', 'first', 'first'], last: down.result });
    pass(301);
    await send();
    expect(notes.at(-1)).toEqual([expect.objectContaining({ state: 'failing' }), true]);
  });
});

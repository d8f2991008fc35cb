import { it } from 'vitest';
import { DeliverToRecipient, PrepareMessages, RecipientDirectory, MessageSource, MessageRenderer, MailSender, DeliveryQueue, MessageLedger, AssignmentFactsStore } from '#application';
import { createDatabase } from '../support/database.js';
import { startDeliveryApplication } from '../support/delivery-application.js';
import { startMailbox } from '#emulators';
import { writeFileSync } from 'node:fs';

it('speed', async () => {
  const database = await createDatabase();
  const mailbox = await startMailbox({ smtpPort: 0, httpPort: 0, folder: null });
  const delivery = await startDeliveryApplication(database.url, mailbox.smtpUrl);
  const lines: string[] = [];
  const spent: Record<string, [number, number]> = {};
  const watch = (token: any, methods: string[]) => { const one: any = delivery.app.get(token); for (const m of methods) { const f = one[m].bind(one); one[m] = (...a: any[]) => { const t = performance.now(); const r = f(...a); const done = () => { const e = spent[token.name + '.' + m] ??= [0, 0]; e[0] += performance.now() - t; e[1] += 1; }; if (r && typeof r.then === 'function') return r.finally(done); done(); return r; }; } };
  watch(PrepareMessages, ['run']); watch(RecipientDirectory, ['read']); watch(MessageSource, ['lines', 'stages', 'told']); watch(MessageRenderer, ['render']); watch(MailSender, ['send']);
  watch(DeliveryQueue, ['lock', 'waiting', 'hasUndecided', 'disarm', 'remaining', 'recordSuccess']); watch(MessageLedger, ['open', 'underWay', 'stored', 'finishAttempt', 'close']); watch(AssignmentFactsStore, ['read', 'lock']);
  const days = ['2024-12-02']; void ['2024-12-02', '2024-12-26', '2025-01-02', '2025-01-17', '2025-01-24', '2025-02-04', '2025-02-10', '2025-02-12'];
  for (const day of days) {
    await delivery.setClock(day, '07:00');
    let t = performance.now();
    await delivery.advanceAll();
    lines.push(`${day} advance ${Math.round(performance.now() - t)} ms`);
    await delivery.setClock(day, '07:30');
    t = performance.now();
    const rows = await delivery.database.query<{ id: string }>('SELECT id FROM recipients WHERE armed ORDER BY id');
    const slow: number[] = [];
    for (const { id } of rows) { const s = performance.now(); await delivery.app.get(DeliverToRecipient).run(id); slow.push(Math.round(performance.now() - s)); }
    lines.push(`${day} deliver ${rows.length} in ${Math.round(performance.now() - t)} ms; max ${Math.max(0, ...slow)}; mails ${mailbox.messages().length}`);
  }
  for (const [k, [ms, n]] of Object.entries(spent)) lines.push(`${k}: ${Math.round(ms)} ms / ${n}`);
  for (const m of mailbox.messages().slice(-0, 0)) lines.push(`${m.to[0]?.name} | ${m.subject}`);
  for (const m of mailbox.messages().slice(0, 0)) lines.push('=====', m?.to[0]?.name ?? '', m?.subject ?? '', m?.text ?? '');
  writeFileSync('/tmp/speed.txt', lines.join('\n'));
  await delivery.close(); await mailbox.close(); await database.drop();
}, 300000);

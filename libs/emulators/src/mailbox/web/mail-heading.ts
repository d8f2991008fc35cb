import type { ReceivedMail } from '../received-mail.js';
import { html, type Html } from './html.js';
import { vietnamTime } from './vietnam-time.js';

const TRAINING_MARK = '[TẬP HUẤN]';

/** The subject, its training mark shown as a badge. */
export function subjectOf(mail: ReceivedMail): Html {
  const subject = mail.subject.normalize('NFC').trim();
  const isTraining = subject.startsWith(TRAINING_MARK);
  const words = isTraining ? subject.slice(TRAINING_MARK.length).trim() : subject;
  const badge = isTraining ? html`<span class="badge">Tập huấn</span>` : null;
  return html`${badge}${words || '(không có tiêu đề)'}`;
}

/** When the mail says it was sent, in Vietnam time; without a readable Date header, when it came. */
export function sentAt(mail: ReceivedMail): { day: string; time: string } {
  return vietnamTime(mail.date ?? mail.receivedAt);
}

/** The whole address line: "Giám đốc Sở Tư pháp <gd@stp.example>". */
export function addressLine(people: ReceivedMail['to']): string {
  return people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');
}

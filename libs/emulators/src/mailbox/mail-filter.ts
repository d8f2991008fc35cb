import type { ReceivedMail } from './received-mail.js';

export interface MailFilter {
  /** A whole address, or a part of a recipient's name or address. */
  readonly to: string;
  /** Words that must all occur; accents and case don't count. */
  readonly q: string;
}

const foldedTexts = new WeakMap<ReceivedMail, string>();

/** The mails that fit both parts of the filter, in the order given; an empty part fits all. */
export function filterMails(mails: readonly ReceivedMail[], filter: MailFilter): ReceivedMail[] {
  const words = fold(filter.q).split(/\s+/).filter(Boolean);
  const recipient = fold(filter.to.trim());
  return mails.filter((mail) => {
    if (recipient && !isFor(mail, recipient)) return false;
    const text = words.length > 0 ? foldedText(mail) : '';
    return words.every((word) => text.includes(word));
  });
}

/** Lower case without Vietnamese accents: "Đôn Đốc" becomes "don doc". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

function isFor(mail: ReceivedMail, recipient: string): boolean {
  const isWholeAddress = /^[^@\s]+@[^@\s]+$/.test(recipient);
  if (isWholeAddress) return mail.envelopeTo.some((address) => fold(address) === recipient);
  const known = [...mail.envelopeTo, ...mail.to.map(({ name }) => name)];
  return known.some((word) => fold(word).includes(recipient));
}

function foldedText(mail: ReceivedMail): string {
  const kept = foldedTexts.get(mail);
  if (kept !== undefined) return kept;
  const people = [mail.from, ...mail.to].map(({ name, address }) => `${name} ${address}`);
  const body = mail.text || mail.html.replace(/<[^>]*>/g, ' ');
  const folded = fold([mail.subject, ...people, ...mail.envelopeTo, body].join('\n'));
  foldedTexts.set(mail, folded);
  return folded;
}

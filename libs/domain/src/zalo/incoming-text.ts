/** What somebody wrote to the Official Account. */
export type IncomingText =
  { kind: 'binding-code'; code: string } | { kind: 'acknowledgement'; code: string } | { kind: 'other' };

/** Letters that are told apart on the telephone and on a screen; no F, I, J, O, W, Z. */
const letters = 'ABCDEGHKLMNPQRSTUVXY';
/** No 0 and 1. */
const digits = '23456789';

const bindingCode = new RegExp(`^(?:MA)?([${letters}]{4}[${digits}]{4})$`);
const acknowledgement = new RegExp(`^(?:OK|OKE|OKAY|OKI)([${digits}][A-Z][${digits}][A-Z])$`);

/**
 * Reads a message: "#KTMN 4827" is a binding code, "OK 4F7K" acknowledges; spaces, accents, quotes and letter case do not
 * matter. Everything else is `other`.
 */
export function readIncomingText(text: string): IncomingText {
  const plain = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const [, binding] = bindingCode.exec(plain) ?? [];
  if (binding !== undefined) return { kind: 'binding-code', code: binding };
  const [, code] = acknowledgement.exec(plain) ?? [];
  return code === undefined ? { kind: 'other' } : { kind: 'acknowledgement', code };
}

/** A binding code of four letters and four digits; `random(n)` answers a whole number from 0 to n − 1 by chance. */
export function makeBindingCode(random: (below: number) => number): string {
  const pick = (signs: string): string => signs[random(signs.length)] ?? '';
  const four = [0, 1, 2, 3];
  return four.map(() => pick(letters)).join('') + four.map(() => pick(digits)).join('');
}

/** A binding code as it is shown and read out: "#KTMN 4827". */
export function shownBindingCode(code: string): string {
  return `#${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Letters of reply codes: none that is read as a digit. */
const replyLetters = 'ACDEFGHKLMNPQRTUVXY';

/**
 * The code by which a person names one of their messages in a reply ("4F7K"), from the message's id (FNV-1a, 32 bits).
 * It is no secret: only the person to whom the message went can use it.
 */
export function replyCodeOf(messageId: string): string {
  let hash = 0x811c9dc5;
  for (const sign of messageId) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const parts: string[] = [];
  for (const signs of [digits, replyLetters, digits, replyLetters]) {
    parts.push(signs[hash % signs.length] ?? '');
    hash = Math.floor(hash / signs.length);
  }
  return parts.join('');
}

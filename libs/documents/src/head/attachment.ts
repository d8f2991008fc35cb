import type { LocalDate } from '#domain';
import { shortIssuer } from './issuer.js';
import { quotedDate, quotedNumber } from './number-and-date.js';

/** What the line below an appendix's title tells about the document it belongs to. */
export interface Attachment {
  number: string | null;
  issuer: string | null;
  issuedOn: LocalDate | null;
}

const BEGINS = /^\(? ?(?:Ban hành )?[Kk]èm theo /u;
const ISSUER = /(?<=\scủa )[^)]{3,150}/u;
/** The line may be broken; it ends with its bracket. */
const MOST_LINES = 3;

/** Reads "(Kèm theo Kế hoạch số 1782/KH-UBND ngày 05/5/2021 của UBND tỉnh Phú Thọ)"; null where a blank was left. */
export function findAttachment(lines: readonly string[]): Attachment {
  const at = lines.findIndex((line) => BEGINS.test(line));
  if (at < 0) return { number: null, issuer: null, issuedOn: null };
  const printed = lines.slice(at, at + MOST_LINES).join(' ');
  const sentence = printed.slice(0, printed.includes(')') ? printed.indexOf(')') : undefined);
  const issuer = ISSUER.exec(sentence)?.[0].trim();
  return {
    number: quotedNumber(sentence),
    issuer: issuer === undefined ? null : shortIssuer(issuer),
    issuedOn: quotedDate(sentence),
  };
}

import type { LocalDate } from '#domain';
import { cleanCell } from '../cell-text.js';
import { findAttachment } from './attachment.js';
import { findIssuer } from './issuer.js';
import { findDate, findNumber } from './number-and-date.js';
import { findPeriod } from './period.js';
import { findTitle } from './title.js';

/** What a document says about itself; null where it does not. */
export interface PlanDocumentHead {
  number: string | null;
  issuer: string | null;
  issuedOn: LocalDate | null;
  title: string | null;
  fromYear: number | null;
  toYear: number | null;
}

/** The letterhead and the title stand within these first lines. */
const HEAD_LINES = 100;
const LINE_CHARS = 1000;
/** The first words of what comes after the title. */
const BODY = /^(?:Căn cứ|Thực hiện|Để|Nhằm|Thi hành|Triển khai|Phần|PHẦN|I\.|1\.|Điều 1)[\s,.:]/u;

/**
 * Reads the plan's number, issuer, date of issue, title and period from the lines around its table: the letterhead and
 * title, else the line below the appendix ("Kèm theo Kế hoạch số … ngày … của …"). Numbers of other documents in running
 * text are not the plan's own.
 */
export function readHead(text: readonly string[]): PlanDocumentHead {
  const lines = text.flatMap((line) =>
    printedSideBySide(cleanCell(line.slice(0, LINE_CHARS))).map((one) => one.replaceAll(/\s+/gu, ' ')),
  );
  const first = lines.slice(0, HEAD_LINES);
  const body = first.findIndex((line) => BODY.test(line));
  const letterhead = body < 0 ? first : first.slice(0, body);
  const attachment = findAttachment(lines);
  const issuer = findIssuer(letterhead) ?? attachment.issuer;
  const title = findTitle(letterhead, issuer) ?? findTitle(lines, issuer);
  return {
    number: findNumber(letterhead) ?? attachment.number,
    issuer,
    issuedOn: findDate(letterhead) ?? attachment.issuedOn,
    title,
    ...findPeriod(title ?? ''),
  };
}

/** The letterhead has the issuer at the left and the motto at the right, as `pdftotext -layout` keeps them. */
function printedSideBySide(line: string): string[] {
  return line.split(/ {3,}/u).map((part) => part.replace(/ {2,}/gu, ' '));
}

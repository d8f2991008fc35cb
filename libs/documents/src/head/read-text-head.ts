import { cleanCell } from '../cell-text.js';
import { findAnnouncement, quotesTitle } from './announcement.js';
import { findPeriod } from './period.js';
import { type PlanDocumentHead, readHead } from './read-head.js';

/** A document without a table: its head, and whether it is the plan or only tells of one. */
export interface TextHead {
  head: PlanDocumentHead;
  /** A text without number, date and issuer of its own: what it tells of the plan is a proposal. */
  isReference: boolean;
}

/** An article says what it is about within these. */
const FIRST_LINES = 200;
const LINE_CHARS = 3000;
const TITLE_LINES = 12;
const TITLE_CHARS = { least: 25, most: 300 };
/** Date, author and counters above an article. */
const ABOUT_PAGE = /^(?:Thứ |Chủ nhật|Ngày |Cập nhật|\d)|\d{1,2}:\d{2}|[.;:]$|Lượt (?:xem|truy cập)/iu;

const NO_ANNOUNCEMENT = { number: null, issuer: null, issuedOn: null };

/** Reads the head of running text: its letterhead, else what an article says of the plan it is about. */
export function readTextHead(text: readonly string[]): TextHead {
  const own = readHead(text);
  const isOwn = own.number !== null || (own.issuer !== null && own.issuedOn !== null);
  return isOwn ? { head: own, isReference: false } : headOfArticle(text, own.title);
}

function headOfArticle(text: readonly string[], printedTitle: string | null): TextHead {
  const first = text.slice(0, FIRST_LINES).map((line) => cleanCell(line.slice(0, LINE_CHARS)));
  const lines = first.filter((line) => line !== '');
  const title = printedTitle ?? pageTitle(lines) ?? '';
  const announced = findAnnouncement(lines, title);
  const { number, issuer, issuedOn } = announced ?? NO_ANNOUNCEMENT;
  const isWhole =
    announced !== null && announced.agrees && issuedOn !== null && quotesTitle(announced, title);
  const head = { number, issuer, issuedOn, title: title === '' ? null : title, ...findPeriod(title) };
  return { head, isReference: !isWhole };
}

/** The heading of a page: the longest of its first lines that is no sentence and tells nothing about the page. */
function pageTitle(lines: readonly string[]): string | null {
  const first = lines.slice(0, TITLE_LINES);
  const body = first.findIndex((line) => line.length > TITLE_CHARS.most);
  const above = (body < 0 ? first : first.slice(0, body)).filter(
    (line) => line.length >= TITLE_CHARS.least && !ABOUT_PAGE.test(line),
  );
  return above.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

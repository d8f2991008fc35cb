import { ApplicationError } from '../errors.js';
import { headProblem } from './import-problems.js';
import type { PlanProblem } from './plan-import.js';
import type { HeadEntries, HeadField, PlanHead, PrintedHead, ProposedHead } from './plan-head.js';

const LABELS: Record<HeadField, string> = {
  number: 'số, ký hiệu',
  issuer: 'cơ quan ban hành',
  issuedOn: 'ngày ban hành',
  title: 'tên kế hoạch',
  fromYear: 'năm đầu của giai đoạn',
  toYear: 'năm cuối của giai đoạn',
};
const HEAD_FIELDS = Object.keys(LABELS) as HeadField[];

/** What names the issuing document. */
const DOCUMENT_FIELDS: readonly HeadField[] = ['number', 'issuer', 'issuedOn'];

/** True once number, issuer and date of the issuing document were entered. */
export function hasIssuingDocument(entries: HeadEntries): boolean {
  return DOCUMENT_FIELDS.every((field) => (entries[field] ?? null) !== null);
}

/** What was entered wins over what is there. */
export function withEntries<Head extends PrintedHead>(head: Head, entries: HeadEntries): Head {
  const given = HEAD_FIELDS.filter((field) => (entries[field] ?? null) !== null);
  return { ...head, ...Object.fromEntries(given.map((field) => [field, entries[field]])) };
}

/** The problems without those of guesses on what a person has entered. */
export function withoutGuesses(problems: readonly PlanProblem[], entries: HeadEntries): PlanProblem[] {
  const entered = (field: HeadField): boolean => (entries[field] ?? null) !== null;
  return problems.filter(
    ({ code }) =>
      !(code === 'guessed-issuer' && entered('issuer')) &&
      !(code === 'guessed-period' && entered('fromYear')),
  );
}

/** The fields that neither the document nor a person has told. */
export function missingFields(head: PrintedHead): HeadField[] {
  return HEAD_FIELDS.filter((field) => head[field] === null);
}

/** Of a reference: the issuing document has to be entered, even where the text tells of one. */
export function missingOfReference(head: PrintedHead): HeadField[] {
  return HEAD_FIELDS.filter((field) => DOCUMENT_FIELDS.includes(field) || head[field] === null);
}

/** Throws 422 where the head of a plan contradicts itself. */
export function requireSoundHead({ fromYear, toYear }: PrintedHead): void {
  if (fromYear === null || toYear === null) return;
  if (toYear < fromYear) throw headProblem('/toYear', 'Năm cuối của kế hoạch phải không trước năm đầu.');
  if (toYear - fromYear > 20) throw headProblem('/toYear', 'Giai đoạn của kế hoạch dài quá 20 năm.');
}

/**
 * The head as a plan needs it; messages are sent in the issuer's name where no other was given.
 * Throws 422 naming what is missing: a text without number, date and issuer is a reference, not a plan.
 */
export function completeHead(head: ProposedHead): PlanHead {
  if (!isComplete(head)) throw incompleteHead(missingFields(head));
  requireSoundHead(head);
  const { settings, issuer } = head;
  return { ...head, settings: { ...settings, senderName: settings.senderName || issuer } };
}

function isComplete(head: ProposedHead): head is PlanHead {
  return missingFields(head).length === 0;
}

function incompleteHead(missing: readonly HeadField[]): ApplicationError {
  const names = missing.map((field) => LABELS[field]).join(', ');
  return new ApplicationError(
    'plan-incomplete',
    422,
    `Chưa lập được kế hoạch: tài liệu không cho biết ${names}. Đề nghị nhập theo văn bản ban hành kế hoạch.`,
    {
      missing: [...missing],
      errors: missing.map((field) => ({
        pointer: `/decisions/plan/${field}`,
        message: `Chưa có ${LABELS[field]}.`,
      })),
    },
  );
}

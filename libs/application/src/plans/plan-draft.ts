import type { DeadlineRule, Reading } from '#domain';
import type { AgencyIndex } from '../agencies/index.js';
import { ApplicationError } from '../errors.js';
import { completeHead, withEntries } from './complete-head.js';
import { answeredAgencies, isUnknown, leadsFor, ruleFor } from './decided-row.js';
import type { ItemMode, QuestionKind } from './plan.js';
import type {
  ImportDecisions,
  ImportPreview,
  LeadsQuestion,
  NamedAgency,
  PreviewRow,
  PrintedRow,
} from './plan-import.js';
import type { PlanHead } from './plan-head.js';

export interface ItemDraft extends PrintedRow {
  mode: ItemMode;
  reading: Pick<Reading, 'rule' | 'confidence' | 'reasons'> & { confirmed: boolean };
  agencies: NamedAgency[];
}

export interface QuestionDraft {
  kind: Extract<QuestionKind, 'leads' | 'unknown-agency'>;
  /** Position of the item it is about, from 0; null for questions about the plan. */
  item: number | null;
  /** Tells questions of one kind about the plan apart. */
  key: string;
  data: object;
  answer: object | null;
}

export interface PlanDraft {
  head: PlanHead;
  items: ItemDraft[];
  questions: QuestionDraft[];
}

/** The plan as it will be stored, from its preview and what a person decided on it. Throws 422 for unknown ids or rows. */
export function draftPlan(preview: ImportPreview, decisions: ImportDecisions, index: AgencyIndex): PlanDraft {
  const head = decidedHead(preview, decisions);
  requireKnown(preview, decisions, index);
  const items = preview.rows.map((row) => draftItem(row, decisions, index));
  const leads = preview.rows.flatMap((row, item) =>
    row.question === null ? [] : [leadsDraft(row.question, item, leadsFor(row, decisions))],
  );
  return { head, items, questions: [...leads, ...unknownDrafts(items)] };
}

/** The head with what a person entered on the preview. Throws 422 where something is still missing. */
export function decidedHead({ plan }: ImportPreview, decisions: ImportDecisions): PlanHead {
  return completeHead(withEntries(plan, decisions.plan));
}

/** One row of the preview as it will be stored. */
export function draftItem(row: PreviewRow, decisions: ImportDecisions, index: AgencyIndex): ItemDraft {
  const told = ruleFor(row, decisions);
  const {
    question: _question,
    readingText: _text,
    alternatives: _others,
    clauses: _clauses,
    ...printed
  } = row;
  return {
    ...printed,
    reading: decidedReading(row.reading, told),
    agencies: answeredAgencies(row, decisions, index),
  };
}

function decidedReading(read: Reading, told: DeadlineRule | undefined): ItemDraft['reading'] {
  if (told !== undefined) return { rule: told, confidence: 'high', reasons: [], confirmed: true };
  return { rule: read.rule, confidence: read.confidence, reasons: read.reasons, confirmed: false };
}

function leadsDraft(question: LeadsQuestion, item: number, answer: string[] | null): QuestionDraft {
  return {
    kind: 'leads',
    item,
    key: '',
    data: question,
    answer: answer === null ? null : { agencyIds: answer },
  };
}

function unknownDrafts(items: readonly ItemDraft[]): QuestionDraft[] {
  const rows = new Map<string, number[]>();
  for (const item of items) {
    for (const { printed } of item.agencies.filter(isUnknown)) {
      rows.set(printed, [...new Set([...(rows.get(printed) ?? []), item.rowNumber])]);
    }
  }
  return [...rows].map(([printed, of]) => ({
    kind: 'unknown-agency',
    item: null,
    key: printed,
    data: { printed, rows: of },
    answer: null,
  }));
}

/** Throws 422 where decisions name rows or agencies that are not there. */
export function requireKnown(preview: ImportPreview, decisions: ImportDecisions, index: AgencyIndex): void {
  const rows = new Set(preview.rows.map(({ rowNumber }) => rowNumber));
  const errors = [
    ...decisions.leads.flatMap(({ row, agencyIds }, at) => [
      ...(rows.has(row) ? [] : [wrong(`/decisions/leads/${at}/row`, `Không có dòng ${row}.`)]),
      ...agencyIds
        .filter((id) => index.find(id) === null)
        .map((id) => wrong(`/decisions/leads/${at}/agencyIds`, `Không có cơ quan ${id}.`)),
    ]),
    ...decisions.names
      .filter(({ agencyId }) => index.find(agencyId) === null)
      .map(({ agencyId }) => wrong('/decisions/names', `Không có cơ quan ${agencyId}.`)),
    ...decisions.readings
      .filter(({ row }) => !rows.has(row))
      .map(({ row }) => wrong('/decisions/readings', `Không có dòng ${row}.`)),
  ];
  const [first] = errors;
  if (first !== undefined) throw new ApplicationError('invalid-decisions', 422, first.message, { errors });
}

function wrong(pointer: string, message: string): { pointer: string; message: string } {
  return { pointer, message };
}

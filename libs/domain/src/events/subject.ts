import { capitalised } from '../deadline/event-names.js';
import type { PlanForStages, WaitingStage } from '../stages/index.js';

/** Indices that tasks wait for; each measures the year before the one it is published in. */
export const awaitedIndices = ['PCI', 'PAR INDEX', 'PAPI', 'SIPAS'] as const;
export type AwaitedIndex = (typeof awaitedIndices)[number];

/** What an event is about: its name and the years it belongs to (both the same unless it happens once in a period). */
export interface EventSubject {
  name: string;
  fromYear: number;
  toYear: number;
}

/** The index that a name means; null for any other event. */
export function indexOf(name: string): AwaitedIndex | null {
  return awaitedIndices.find((index) => index === name) ?? null;
}

/** What the indices measure, as plans write them out. */
const WRITTEN_OUT: readonly (readonly [AwaitedIndex, RegExp])[] = [
  ['PCI', /chỉ số năng lực cạnh tranh/iu],
  ['PAR INDEX', /chỉ số (?:cải cách hành chính|cchc)/iu],
  ['PAPI', /chỉ số hiệu quả quản trị/iu],
  ['SIPAS', /(?:chỉ số|mức độ) (?:đo lường )?(?:sự |mức độ )?hài lòng/iu],
];

/** What may stand before an index: who publishes it, that it is a result. */
const BEFORE_INDEX = /^(?:.*? )?công bố |^(?:(?:các|có|kết quả|bộ|bảng|xếp hạng|đánh giá) )+/iu;

/** The index that a text writes out, if it is about one alone. */
function writtenOut(text: string): AwaitedIndex | null {
  const subject = text.replace(BEFORE_INDEX, '').replace(BEFORE_INDEX, '');
  const named = WRITTEN_OUT.filter(([, words]) => words.test(subject));
  return named.length === 1 && /^(?:chỉ số|mức độ)/iu.test(subject) ? (named[0]?.[0] ?? null) : null;
}

/** One spelling for one event: "Chỉ số PAR-INDEX" and "Kết quả Chỉ số cải cách hành chính" are "PAR INDEX". */
function canonicalName(printed: string): string {
  const text = printed.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const bare = text.replace(/^(?:các )?(?:kết quả )?(?:bộ )?chỉ số /iu, '').replaceAll('-', ' ');
  return indexOf(bare.toUpperCase()) ?? writtenOut(text) ?? capitalised(text.replace(/[.,;]+$/u, ''));
}

/**
 * The events that a waiting row waits for in a year of its plan, each named once. An index belongs to the year before
 * (the PCI of 2024 is published in 2025), what happens once to the plan's whole period, anything else to the year.
 */
export function eventSubjects(
  { events, once }: Pick<WaitingStage, 'events' | 'once'>,
  year: number,
  plan: Pick<PlanForStages, 'fromYear' | 'toYear'>,
): EventSubject[] {
  return [...new Set(events.map(canonicalName))].map((name) => {
    if (once) return { name, fromYear: plan.fromYear, toYear: plan.toYear };
    const subjectYear = indexOf(name) === null ? year : year - 1;
    return { name, fromYear: subjectYear, toYear: subjectYear };
  });
}

/** "PCI năm 2024", "Hướng dẫn của Trung ương (giai đoạn 2021-2025)" */
export function describeEvent({ name, fromYear, toYear }: EventSubject): string {
  return fromYear === toYear ? `${name} năm ${fromYear}` : `${name} (giai đoạn ${fromYear}-${toYear})`;
}

import { formatDate, type LocalDate, mannerOf, type WorkCalendar } from '#domain';
import { composeItem } from './compose-item.js';
import {
  type Headline,
  type MessageLink,
  type MessageModel,
  type MessageSection,
  type UpcomingStep,
  type SectionKind,
  sectionOrder,
} from './message-model.js';
import type { LineStage, NoticeLine, ToldLine } from './message-source.js';
import { basisOf, daysLeft, lateDays, whyWords } from './message-words.js';

export interface MessageParts {
  /** At least one. */
  lines: readonly NoticeLine[];
  copy: boolean;
  stages: ReadonlyMap<string, readonly LineStage[]>;
  told: readonly ToldLine[];
  next: UpcomingStep | null;
  contact: string | null;
  headTitle: string;
  officeName: string;
  training: boolean;
  publicUrl: string;
  /** Token of the link to the whole message or to one notice. */
  tokenOf: (subject: { kind: 'message' | 'notice'; id: string }) => string;
  messageId: string;
  today: LocalDate;
  calendar: WorkCalendar;
}

/** Arranges what a message says: sections worst first, a link where the reader may act. */
export function composeMessage(parts: MessageParts): MessageModel {
  const sorted = parts.lines.toSorted(
    (a, b) => order(a, parts) - order(b, parts) || lateness(b, parts) - lateness(a, parts),
  );
  const first = sorted[0];
  if (first === undefined) throw new Error('A message needs a line');
  const basis = distinct(sorted.map(basisOf));
  return {
    training: parts.training,
    senderName: first.senderName,
    addressedAs: first.addressedAs,
    remarks: distinct([...sorted.map(remarkOf), sharedAddress(sorted)]),
    basis,
    headline: headlineOf(first, sorted.length, parts),
    sections: sectionsOf(sorted, basis.length > 1, parts),
    agency: first.agency.name,
    manner: mannerOf(first.agency.kind),
    headTitle: parts.headTitle,
    officeName: parts.officeName,
    year: first.year,
    today: parts.today,
    button: buttonOf(sorted, parts),
    next: parts.next,
    contact: parts.contact,
    difficultiesVia: first.difficultiesVia,
    why: distinct(sorted.map((line) => whyWords[line.role])),
  };
}

/** An answer stands with its task. */
function remarkOf({ kind, remark }: NoticeLine): string | null {
  return kind === 'decided' ? null : remark;
}

/** The section a notice belongs to: its rung, or what a copy of it is. */
export function sectionKind(line: Pick<NoticeLine, 'kind' | 'role'>, copy: boolean): SectionKind {
  if (line.role === 'coordinating') return 'coordinating';
  if (copy) return line.kind === 'weekly' ? 'weekly-copy' : 'clerk';
  return sectionOrder.find((kind) => kind === line.kind) ?? 'soon';
}

/** The line a message is about first of all. */
export function worstLine(
  lines: readonly NoticeLine[],
  copy: boolean,
  today: LocalDate,
): NoticeLine | undefined {
  const parts = { copy, today };
  return lines.toSorted(
    (a, b) => order(a, parts) - order(b, parts) || lateness(b, parts) - lateness(a, parts),
  )[0];
}

function order(line: NoticeLine, { copy }: { copy: boolean }): number {
  return sectionOrder.indexOf(sectionKind(line, copy));
}

function lateness(line: NoticeLine, { today }: { today: LocalDate }): number {
  return line.stage === null ? 0 : lateDays(line.stage, today);
}

function sectionsOf(
  sorted: readonly NoticeLine[],
  namesDocument: boolean,
  parts: MessageParts,
): MessageSection[] {
  const sections = new Map<SectionKind, MessageSection>();
  for (const line of sorted) {
    const kind = sectionKind(line, parts.copy);
    const section = sections.get(kind) ?? { kind, items: [] };
    section.items.push(
      composeItem(line, {
        kind,
        namesDocument,
        today: parts.today,
        calendar: parts.calendar,
        stages: parts.stages.get(line.assignmentId) ?? [],
        told: parts.told,
        link: linkOf(line, kind, parts),
      }),
    );
    sections.set(kind, section);
  }
  return [...sections.values()];
}

/** Only those who lead may act on a link; those who follow get the address of the task, copies get none. */
function linkOf(line: NoticeLine, kind: SectionKind, parts: MessageParts): MessageLink | null {
  if (parts.copy) return null;
  if (line.role === 'office' || line.role === 'confirmer') {
    return { label: 'Xem nhiệm vụ', url: `${parts.publicUrl}/nhiem-vu/${line.assignmentId}` };
  }
  // The list of a whole year has one button; a link per line would only be in its way.
  if (!mayAct(line) || kind === 'assigned' || kind === 'handover') return null;
  const label = line.acknowledgedAt === null ? 'Xem và tiếp nhận' : 'Xem và báo cáo';
  return { label, url: `${parts.publicUrl}/a/${parts.tokenOf({ kind: 'notice', id: line.noticeId })}` };
}

function buttonOf(lines: readonly NoticeLine[], parts: MessageParts): MessageLink | null {
  if (parts.copy || !lines.some(mayAct)) return null;
  const open = lines.some((line) => mayAct(line) && line.acknowledgedAt === null);
  return {
    label: open ? 'Tiếp nhận và phân công' : 'Xem và báo cáo',
    url: `${parts.publicUrl}/a/${parts.tokenOf({ kind: 'message', id: parts.messageId })}`,
  };
}

function mayAct({ role }: NoticeLine): boolean {
  return role === 'head' || role === 'officer';
}

function headlineOf(line: NoticeLine, count: number, parts: MessageParts): Headline {
  const { stage } = line;
  return {
    kind: sectionKind(line, parts.copy),
    task: line.item.task,
    agency: line.agency.name,
    due: stage?.nominal == null ? null : formatDate(stage.nominal),
    daysLate: lateness(line, parts),
    workingDaysLeft: stage === null ? 0 : (daysLeft(stage, parts.today, parts.calendar) ?? 0),
    count,
    year: line.year,
    document: line.plan === null ? (line.givingDocument?.number ?? null) : `Kế hoạch ${line.plan.number}`,
  };
}

/** Says so where the letter speaks to several who share its address. */
function sharedAddress(lines: readonly NoticeLine[]): string | null {
  if (new Set(lines.map((line) => line.recipientId)).size < 2) return null;
  const names = distinct(lines.map((line) => line.addressedAs));
  return `Địa chỉ này dùng chung, thư gửi chung tới: ${names.join('; ')}.`;
}

function distinct(words: readonly (string | null)[]): string[] {
  return [...new Set(words.filter((one) => one !== null))];
}

import { formatInstant, formatWeekdayDate, type LocalDate, type WorkCalendar } from '#domain';
import type { MessageItem, MessageLink, SectionKind } from './message-model.js';
import type { LineStage, NoticeLine, ToldLine } from './message-source.js';
import { distanceOf, documentOf, lateDays, stageFact } from './message-words.js';

export interface ItemContext {
  kind: SectionKind;
  today: LocalDate;
  calendar: WorkCalendar;
  /** True where the message draws on several documents, so that each line names its own. */
  namesDocument: boolean;
  /** Stages of the assignment, for lines about the assignment as a whole. */
  stages: readonly LineStage[];
  told: readonly ToldLine[];
  link: MessageLink | null;
}

/** Kinds whose reader looks at several agencies. */
const namesAgency: readonly SectionKind[] = ['office-7', 'sign-3', 'confirm-2', 'coordinating'];

/** One line of a message. */
export function composeItem(line: NoticeLine, context: ItemContext): MessageItem {
  return {
    ordinal: ordinalOf(line, context.namesDocument),
    task: line.item.task,
    agency: namesAgency.includes(context.kind) ? `Chủ trì: ${line.agency.name}` : null,
    facts: [
      ...(line.stage === null ? wholeFacts(line, context) : stageFacts(line, line.stage, context)),
      ...formerFacts(line),
    ],
    mark: markOf(line.stage, context),
    link: context.link,
  };
}

/** "Cơ quan chủ trì: Sở Kế hoạch và Đầu tư → Sở Tài chính", where another agency led it before. */
function formerFacts({ formerAgencies, agency }: NoticeLine): string[] {
  if (formerAgencies.length === 0) return [];
  return [`Cơ quan chủ trì: ${[...new Set(formerAgencies)].join(', ')} → ${agency.name}`];
}

function markOf(stage: LineStage | null, { kind, today }: ItemContext): MessageItem['mark'] {
  if (stage === null || kind === 'confirm-2') return null;
  if (lateDays(stage, today) > 0) return 'late';
  return ['due', 'soon', 'unacknowledged'].includes(kind) ? 'soon' : null;
}

function ordinalOf({ item, plan, givingDocument }: NoticeLine, namesDocument: boolean): string {
  const ordinal = item.ordinal === '' ? '' : `STT ${item.ordinal}`;
  const document = namesDocument ? (givingDocument?.number ?? plan?.number ?? '') : '';
  return [ordinal, document].filter((part) => part !== '').join(', ');
}

/** The assignment as a whole: what was decided, or its product and every date; without a date, the phrase as printed. */
function wholeFacts({ item, remark }: NoticeLine, { kind, stages }: ItemContext): string[] {
  if (kind === 'decided') return remark === null ? [] : [remark];
  const dated = stages.filter((stage) => stage.nominal !== null).map(stageFact);
  const when = dated.length > 0 ? dated : [`Thời hạn ghi trong văn bản: ${item.deadline || 'chưa ghi'}`];
  const product = item.product === '' || kind === 'coordinating' ? [] : [`Sản phẩm: ${item.product}`];
  return [...product, ...when];
}

function stageFacts(line: NoticeLine, stage: LineStage, context: ItemContext): string[] {
  const distance = ['sign-3', 'confirm-2', 'returned'].includes(context.kind)
    ? null
    : distanceOf(stage, context.today, context.calendar);
  return [
    [stageFact(stage), distance].filter((part) => part !== null).join(', '),
    ...particulars(line, stage, context),
  ];
}

function particulars(line: NoticeLine, stage: LineStage, context: ItemContext): string[] {
  switch (context.kind) {
    case 'office-7':
      return [acknowledgement(line), ...toldFacts(stage, context.told)];
    case 'returned':
      return [`Lý do trả lại: ${stage.returnReason ?? 'chưa ghi'}`];
    case 'sign-3':
      return presentedFacts(stage);
    case 'confirm-2':
      return reportedFacts(stage);
    case 'promise':
      return promisedFacts(line);
    case 'unacknowledged':
      return [];
    default:
      return line.officerName === null ? [] : [`Chuyên viên phụ trách: ${line.officerName}`];
  }
}

function promisedFacts({ promisedOn }: NoticeLine): string[] {
  return promisedOn === null ? [] : [`Ngày hẹn hoàn thành: ${formatWeekdayDate(promisedOn)}`];
}

function presentedFacts({ presentedAt }: LineStage): string[] {
  return presentedAt === null ? [] : [`Đã báo trình lúc ${formatInstant(presentedAt)}`];
}

function reportedFacts(stage: LineStage): string[] {
  if (stage.completedAt === null) return [];
  const document = documentOf(stage);
  const reported = `Đã báo cáo hoàn thành lúc ${formatInstant(stage.completedAt)}`;
  return document === null ? [reported] : [reported, `Văn bản: ${document}`];
}

function acknowledgement({ acknowledgedAt, officerName }: NoticeLine): string {
  if (acknowledgedAt === null) return 'Chưa có thông tin tiếp nhận';
  const officer = officerName === null ? '' : `, chuyên viên phụ trách: ${officerName}`;
  return `Đã tiếp nhận lúc ${formatInstant(acknowledgedAt)}${officer}`;
}

/** One line per moment: whom it was told to, and whether the letter left. */
function toldFacts(stage: LineStage, told: readonly ToldLine[]): string[] {
  const moments = new Map<string, string[]>();
  for (const { stageId, addressedAs, toldAt, handedOver } of told) {
    if (stageId !== stage.id) continue;
    const name = addressedAs.replace(/^Đ/, 'đ');
    const when = formatInstant(toldAt);
    moments.set(when, [...(moments.get(when) ?? []), handedOver ? name : `${name} (thư chưa gửi được)`]);
  }
  const lines = [...moments].map(([when, names]) => `Đã nhắc ${when}: ${names.join('; ')}`);
  return lines.length === 0 ? ['Chưa nhắc lần nào'] : lines;
}

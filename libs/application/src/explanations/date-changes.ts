import { formatDate, formatInstant, isLocalDate, type ReckoningStep } from '#domain';
import type { EventEntry } from '../assignments/assignment-record.js';

type Data = Record<string, unknown>;
type Words = (data: Data) => string;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = (value: unknown): string => (isLocalDate(text(value)) ? formatDate(text(value)) : 'chưa có');

/** ", theo văn bản 88/UBND-NC ngày 17/01/2025"; empty where nothing was recorded. */
function by(number: unknown, on: unknown): string {
  if (text(number) === '') return '';
  return `, theo văn bản ${text(number)}${isLocalDate(text(on)) ? ` ngày ${day(on)}` : ''}`;
}

const decided = ({ decisionNumber, decidedOn }: Data): string => by(decisionNumber, decidedOn);
const documented = ({ documentNumber, documentOn }: Data): string => by(documentNumber, documentOn);
const because = ({ reason, note }: Data): string => {
  const said = text(reason) === '' ? text(note) : text(reason);
  return said === '' ? '' : `; lý do: ${said}`;
};
const moved = ({ from, nominal }: Data): string => `${day(from)} → ${day(nominal)}`;
const agencies = ({ fromAgency, toAgency }: Data): string => `từ ${text(fromAgency)} sang ${text(toAgency)}`;

/** What changes a stage's dates, and how the explanation says it: one line here for each kind of event. */
const words: Partial<Record<EventEntry['kind'], Words>> = {
  'event-recorded': ({ event, happenedOn }) => `ghi nhận ${text(event)} ngày ${day(happenedOn)}`,
  'event-withdrawn': ({ event }) => `rút lại ghi nhận ${text(event)}`,
  'calendar-changed': ({ decision, effectiveBefore, effective, workingBefore, working }) =>
    `lịch làm việc thay đổi theo ${text(decision)}: hạn sau khi lùi ngày nghỉ ${day(effectiveBefore)} → ${day(effective)}, ` +
    `hạn theo dõi ${day(workingBefore)} → ${day(working)}`,
  'extension-granted': (data) => `điều chỉnh thời hạn ${moved(data)}${decided(data)}`,
  'working-date-set': (data) =>
    `Văn phòng đặt riêng hạn theo dõi ${day(data['fromWorking'])} → ${day(data['workingOn'])}, hạn giữ nguyên${because(data)}`,
  rescheduled: (data) => `điều chỉnh thời hạn hàng loạt ${moved(data)}${decided(data)}${because(data)}`,
  'change-undone': (data) =>
    isLocalDate(text(data['nominal']))
      ? `hoàn tác điều chỉnh hàng loạt ${moved(data)}`
      : 'hoàn tác thay đổi hàng loạt',
  committed: (data) =>
    `cơ quan cam kết hoàn thành ngày ${day(data['newOn'])}${documented(data)}; hạn giữ nguyên, vẫn tính quá hạn${because(data)}`,
  paused: (data) => `tạm dừng${decided(data)}${because(data)}`,
  resumed: (data) => `tiếp tục thực hiện${decided(data)}${because(data)}`,
  cancelled: (data) => `huỷ${decided(data)}${because(data)}`,
  reopened: (data) => `mở lại${decided(data)}${because(data)}`,
  'deadline-reread': (data) => `thời hạn được hiểu lại là “${text(data['words'])}”: ${moved(data)}`,
  'plan-amended': (data) => `nhiệm vụ được sửa đổi${documented(data)}${amendedDeadline(data)}`,
  transferred: (data) => `chuyển cơ quan chủ trì ${agencies(data)}, hạn giữ nguyên${because(data)}`,
  inherited: (data) => `bàn giao nhiệm vụ ${agencies(data)}, hạn giữ nguyên${documented(data)}`,
};

/** Kinds of events that an explanation tells. */
export const dateChangeKinds = Object.keys(words) as EventEntry['kind'][];

/** An event that changed the dates, as a line of the explanation. */
export function changeStep({ kind, at, data, actor }: EventEntry): ReckoningStep {
  const said = words[kind]?.(data) ?? '';
  return {
    kind: 'change',
    date: null,
    text: `${formatInstant(at)}: ${said} (${actor}).`,
    source: sourceOf(data),
  };
}

function sourceOf({ decision, decisionNumber, documentNumber }: Data): string | null {
  const named = [decision, decisionNumber, documentNumber].find((one) => text(one) !== '');
  return named === undefined ? null : text(named);
}

/** The words of the deadline before and after, where the amendment changed them. */
function amendedDeadline({ fields }: Data): string {
  if (!Array.isArray(fields)) return '';
  const found = (fields as Partial<Record<string, unknown>>[]).find(({ field }) => field === 'deadline');
  return found === undefined ? '' : `: thời hạn “${text(found['from'])}” → “${text(found['to'])}”`;
}

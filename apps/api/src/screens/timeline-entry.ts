import type { EventEntry, EventKind, MessageEntry, NextStep, RungEntry } from '#application';
import { formatInstant, formatShortWeekdayDate, localDateOf, localTimeOf } from '#domain';
import { type Html, html } from '../pages/index.js';
import { eventNotes } from './event-notes.js';
import { messageWord, postWord, rungWord } from './words.js';

/** What entries refer to by id. */
export interface TimelineNames {
  stages: ReadonlyMap<string, string>;
  messages: ReadonlyMap<string, MessageEntry>;
}

type Notice = RungEntry['notices'][number];

const copiesAtMost = 3;

const eventWords: Readonly<Record<EventKind, string>> = {
  assigned: 'Giao nhiệm vụ',
  acknowledged: 'Tiếp nhận',
  'progress-noted': 'Cập nhật tiến độ',
  'contribution-noted': 'Ghi nhận phối hợp',
  presented: 'Đã trình ký ban hành',
  issued: 'Văn bản đã ban hành',
  completed: 'Báo cáo hoàn thành',
  confirmed: 'Xác nhận hoàn thành',
  returned: 'Trả lại',
  reassigned: 'Phân công lại',
  inherited: 'Bàn giao nhiệm vụ',
  merged: 'Nhập vào nhiệm vụ của cơ quan tiếp nhận',
  nudged: 'Nhắc trực tiếp',
  'event-recorded': 'Sự kiện chờ đã xảy ra',
  'event-withdrawn': 'Rút lại ghi nhận sự kiện chờ',
  'extension-asked': 'Đề nghị điều chỉnh thời hạn',
  'extension-granted': 'Điều chỉnh thời hạn',
  'extension-refused': 'Không đồng ý điều chỉnh thời hạn',
  'working-date-set': 'Đặt lại hạn theo dõi',
  committed: 'Cam kết tiến độ',
  paused: 'Tạm dừng',
  resumed: 'Tiếp tục thực hiện',
  'transfer-asked': 'Đề nghị chuyển vì không thuộc thẩm quyền',
  'transfer-refused': 'Không đồng ý chuyển cơ quan chủ trì',
  transferred: 'Chuyển cơ quan chủ trì',
  rescheduled: 'Điều chỉnh thời hạn hàng loạt',
  cancelled: 'Huỷ',
  reopened: 'Mở lại',
  'change-undone': 'Hoàn tác thay đổi hàng loạt',
  'calendar-changed': 'Ngày thay đổi theo lịch làm việc',
  'deadline-reread': 'Thời hạn được hiểu lại',
  'plan-amended': 'Nhiệm vụ được sửa đổi theo văn bản',
  withdrawn: 'Thôi giao nhiệm vụ',
};

/** A step that will be told if nobody acts; the nearest one is the next. */
export function comingEntry(step: NextStep, names: TimelineNames, isNearest: boolean): Html {
  const posts = step.to
    .map(({ name, copy }) => (copy ? `${postWord(name)} (bản sao)` : postWord(name)))
    .join('; ');
  return html`<li class="coming">
    <time datetime="${step.at.toISOString()}"
      >${isNearest ? 'Tiếp theo' : 'Sau đó'}: ${formatInstant(step.at)}</time
    >
    ${sentence(rungWord(step.rung))}${ofStage(step.stageId, names)}
    <small>${posts === '' ? 'chưa có người nhận' : posts}</small>
  </li>`;
}

/** One thing that happened; letters stand with the step that they carried. */
export function timelineEntry(entry: EventEntry | RungEntry, names: TimelineNames): Html {
  return entry.type === 'event' ? eventEntry(entry, names) : rungEntry(entry, names);
}

function eventEntry(entry: EventEntry, names: TimelineNames): Html {
  const { actor, onBehalfOf } = entry;
  const notes = eventNotes(entry);
  return html`<li class="acted">
    ${time(entry.at)} <strong>${eventWords[entry.kind]}</strong>${ofStage(entry.stageId, names)}
    <small>${postWord(actor)}${onBehalfOf !== null && `, thay mặt ${onBehalfOf}`}</small>
    ${notes !== '' && html`<small>${notes}</small>`}
  </li>`;
}

function rungEntry(entry: RungEntry, names: TimelineNames): Html {
  const missed: Readonly<Record<string, string>> = {
    nobody: 'không tìm được người nhận',
    overtaken: 'đã qua, không gửi',
    muted: 'không gửi',
  };
  const outcome = missed[entry.outcome];
  return html`<li>
    ${time(entry.at)} ${sentence(rungWord(entry.rung))}${ofStage(entry.stageId, names)}
    ${outcome !== undefined && html`<small>${outcome}${entry.reason !== null && `: ${entry.reason}`}</small>`}
    ${noticeLines(entry.notices, names)}
  </li>`;
}

/** A long list of copies is folded, so that it doesn't bury the rest. */
function noticeLines(notices: readonly Notice[], names: TimelineNames): Html {
  const copies = notices.filter(({ copy }) => copy);
  const isLong = copies.length > copiesAtMost;
  const shown = isLong ? notices.filter(({ copy }) => !copy) : notices;
  return html`${shown.map((notice) => noticeLine(notice, names))}
  ${
    isLong &&
    html`<details>
      <summary>và ${copies.length} bản sao</summary>
      ${copies.map((notice) => noticeLine(notice, names))}
    </details>`
  }`;
}

function noticeLine(
  { to, copy, state, reason, remark, messageId }: Notice,
  { messages }: TimelineNames,
): Html {
  const who = `${postWord(to)}${copy ? ' (bản sao)' : ''}`;
  const message = messageId === null ? undefined : messages.get(messageId);
  const outcome = message === undefined ? noticeWord(state, reason) : messageLine(message);
  return html`<small>→ ${who}: ${outcome}${remark !== null && `. ${remark}`}</small>`;
}

function noticeWord(state: Notice['state'], reason: string | null): Html {
  if (state === 'waiting') return html`chờ gửi`;
  return html`không gửi${reason !== null && `, ${reason}`}`;
}

/** The address matters where something went wrong; else it waits behind the pointer, as the subject does. */
function messageLine({ at, address, subject, state, stateReason }: MessageEntry): Html {
  const failed = state === 'failed' || state === 'unknown';
  const instant = `${localTimeOf(at)} ${formatShortWeekdayDate(localDateOf(at))}`;
  return html`<span title="${subject} · ${address}" ${failed && html`class="s-red"`}
    >${messageWord(state)}
    ${instant}${failed && ` · ${address}`}${stateReason !== null && ` · ${stateReason}`}</span
  >`;
}

function time(at: Date): Html {
  return html`<time datetime="${at.toISOString()}">${formatInstant(at)}</time>`;
}

function ofStage(stageId: string | null, { stages }: TimelineNames): string {
  const name = stageId === null ? undefined : stages.get(stageId);
  return name === undefined ? '' : `: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

import type { EventEntry, MessageEntry, NextStep, RungEntry } from '#application';
import { formatInstant, formatShortWeekdayDate, localDateOf, localTimeOf } from '#domain';
import { type Html, html } from '../pages/index.js';
import { eventNotes } from './event-notes.js';
import { eventWord } from './event-words.js';
import { capital, messageWord, ofStage, postWord, reasonWords, rungWord, silenceWord } from './words.js';

/** What entries refer to by id. */
export interface TimelineNames {
  assignmentId: string;
  stages: ReadonlyMap<string, string>;
  messages: ReadonlyMap<string, MessageEntry>;
}

type Notice = RungEntry['notices'][number];

const copiesAtMost = 3;

/** A step that will be told if nobody acts; the nearest one is the next. */
export function comingEntry(step: NextStep, names: TimelineNames, isNearest: boolean): Html {
  const posts = step.to
    .map(({ name, copy }) => (copy ? `${postWord(name)} (bản sao)` : postWord(name)))
    .join('; ');
  return html`<li class="coming">
    <time datetime="${step.at.toISOString()}"
      >${isNearest ? 'Tiếp theo' : 'Sau đó'}: ${formatInstant(step.at)}</time
    >
    ${capital(rungWord(step.rung))}${ofStage(step.stageId, names.stages)}
    ${step.silence !== null && html`<small class="s-amber">${silenceWord(step.silence)}</small>`}
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
    ${time(entry.at)} <strong>${eventWord(entry.kind)}</strong>${ofStage(entry.stageId, names.stages)}
    <small>${postWord(actor)}${onBehalfOf !== null && `, thay mặt ${onBehalfOf}`}</small>
    ${notes !== '' && html`<small>${notes}</small>`} ${fileOf(entry, names)}
  </li>`;
}

/** The file that came with a completion, to be opened by whoever may see the task. */
function fileOf({ data }: EventEntry, { assignmentId }: TimelineNames): Html | false {
  const { file } = data;
  if (typeof file !== 'object' || file === null || !('id' in file) || !('name' in file)) return false;
  const address = `/api/assignments/${assignmentId}/files/${String(file.id)}`;
  return html`<small>tệp kèm theo: <a href="${address}">${String(file.name)}</a></small>`;
}

function rungEntry(entry: RungEntry, names: TimelineNames): Html {
  const missed: Readonly<Record<string, string>> = {
    nobody: 'không tìm được người nhận',
    overtaken: 'đã qua, không gửi',
    muted: 'không gửi',
  };
  const outcome = missed[entry.outcome];
  return html`<li>
    ${time(entry.at)} ${capital(rungWord(entry.rung))}${ofStage(entry.stageId, names.stages)}
    ${outcome !== undefined && html`<small>${outcome}${entry.reason !== null && `: ${reasonWords(entry.reason)}`}</small>`}
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

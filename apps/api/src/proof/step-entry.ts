import type { EventEntry, RungEntry } from '#application';
import type { SheetEntry } from '#documents';
import { eventNotes } from '../screens/event-notes.js';
import { eventWord } from '../screens/event-words.js';
import { capital, ofStage, postWord, reasonWords, rungWord } from '../screens/words.js';
import type { MessageMarks } from './message-marks.js';

/** Stages by id, in words. */
export type StageWords = ReadonlyMap<string, string>;

const channelWords: Readonly<Record<EventEntry['channel'], string>> = {
  web: 'trên trang quản lý',
  link: 'qua liên kết trong tin',
  zalo: 'qua Zalo',
  api: 'qua API',
  system: 'tự động',
};

/** Somebody acted, or something happened to the assignment. */
export function eventEntry(event: EventEntry, stages: StageWords): SheetEntry {
  const { actor, onBehalfOf, channel } = event;
  const who = `${postWord(actor)}${onBehalfOf === null ? '' : `, thay mặt ${onBehalfOf}`}`;
  return {
    at: event.at,
    mark: 'act',
    what: eventWord(event.kind) + ofStage(event.stageId, stages),
    notes: [`${who}, ${channelWords[channel]}`, eventNotes(event)].filter((note) => note !== ''),
  };
}

const outcomes: Readonly<Record<RungEntry['outcome'], string>> = {
  told: 'Quyết định gửi',
  nobody: 'Không gửi: không tìm được người nhận',
  overtaken: 'Không gửi: đã qua',
  muted: 'Không gửi',
};

/** A step of the ladder as it was decided, and what became of each of its notices. */
export function rungEntry(
  rung: RungEntry,
  { stages, marks }: { stages: StageWords; marks: MessageMarks },
): SheetEntry {
  const reason = rung.reason === null ? '' : ` (${reasonWords(rung.reason)})`;
  return {
    at: rung.at,
    mark: rung.outcome === 'told' ? 'step' : 'silent',
    what: `${capital(rungWord(rung.rung))}${ofStage(rung.stageId, stages)}`,
    notes: [`${outcomes[rung.outcome]}${reason}`, ...rung.notices.map((notice) => noticeLine(notice, marks))],
  };
}

function noticeLine(notice: RungEntry['notices'][number], marks: MessageMarks): string {
  const { to, copy, state, reason, remark, messageId } = notice;
  const mark = messageId === null ? undefined : marks.get(messageId);
  const became = mark === undefined ? noticeWords(state, reason) : `tin ${mark}`;
  return `→ ${postWord(to)}${copy ? ' (bản sao)' : ''}: ${became}${remark === null ? '' : `. ${remark}`}`;
}

function noticeWords(state: string, reason: string | null): string {
  if (state === 'waiting') return 'chờ gửi';
  return `không gửi${reason === null ? '' : `, ${reason}`}`;
}

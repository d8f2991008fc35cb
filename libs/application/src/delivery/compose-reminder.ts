import { formatDate, type LocalDate, replyCodeOf, type WorkCalendar } from '#domain';
import { nameOf } from './addressee.js';
import type { MessageModel } from './message-model.js';
import type { NoticeLine } from './message-source.js';
import { distanceOf } from './message-words.js';
import type { ReminderFacts } from './zalo-sender.js';

/** Zalo shows no more of a state. */
const stateLength = 30;

/** A message in the few words that Zalo carries, about its worst line. */
export function composeReminder(
  model: MessageModel,
  worst: NoticeLine,
  at: {
    messageId: string;
    linkToken: string;
    telephone: string | null;
    today: LocalDate;
    calendar: WorkCalendar;
  },
): ReminderFacts {
  const { stage, item } = worst;
  return {
    ordinal: item.ordinal,
    task: model.headline.task,
    others: model.headline.count - 1,
    due: stage?.nominal == null ? 'Xem trong liên kết' : formatDate(stage.nominal),
    office: model.officeName,
    telephone: at.telephone,
    recipient: nameOf(model.addressedAs),
    state: stateOf(worst, at),
    linkToken: at.linkToken,
    replyCode: replyCodeOf(at.messageId),
  };
}

function stateOf(
  { stage, acknowledgedAt }: NoticeLine,
  { today, calendar }: { today: LocalDate; calendar: WorkCalendar },
): string {
  const distance = stage === null ? null : distanceOf(stage, today, calendar);
  if (distance === null) return acknowledgedAt === null ? 'Chờ tiếp nhận' : 'Đã tiếp nhận';
  return distance.length > stateLength ? 'Ngày làm việc cuối trước hạn' : capitalised(distance);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

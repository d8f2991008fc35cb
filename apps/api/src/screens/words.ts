import type { MessageState } from '#application';
import { formatDate, type Silence, type StageBasis, type StageKind } from '#domain';

const stageWords: Readonly<Record<StageKind, string>> = {
  issue: 'Ban hành văn bản',
  report: 'Báo cáo',
  review: 'Báo cáo kết quả năm',
  deliver: 'Hoàn thành sản phẩm',
};

/** What is due, in words. */
export function stageWord({ kind, basis }: { kind: StageKind; basis: StageBasis }): string {
  return basis === 'half-year-report' ? 'Báo cáo sáu tháng đầu năm' : stageWords[kind];
}

const rungWords: readonly (readonly [prefix: string, words: string])[] = [
  ['assigned', 'thông báo giao nhiệm vụ'],
  ['handover', 'bàn giao nhiệm vụ'],
  ['start', 'nhắc bắt đầu'],
  ['soon', 'nhắc sắp đến hạn'],
  ['unacknowledged', 'báo chưa tiếp nhận'],
  ['due', 'nhắc đến hạn'],
  ['overdue-1', 'đôn đốc quá hạn'],
  ['weekly', 'danh sách tuần'],
  ['office-7', 'báo cáo Văn phòng'],
  ['promise', 'nhắc ngày đã hẹn'],
  ['recorded', 'báo đã ghi nhận thay'],
  ['returned', 'báo trả lại'],
  ['decided', 'trả lời đề nghị'],
  ['sign-3', 'nhắc chờ ký'],
  ['confirm-2', 'nhắc chờ xác nhận'],
  ['nudge', 'nhắc trực tiếp'],
];

/** A rung's code (`weekly-2`, `promise-2025-03-01`) in words. */
export function rungWord(code: string): string {
  const found = rungWords.find(([prefix]) => code.startsWith(prefix));
  const week = /^weekly-(\d+)$/.exec(code)?.[1];
  return (found?.[1] ?? code) + (week === undefined ? '' : ` lần ${week}`);
}

/** That nothing will be sent for the time being, and why. */
export function silenceWord({ toOn, reason }: Pick<Silence, 'toOn' | 'reason'>): string {
  return `tạm ngừng nhắc đến hết ngày ${formatDate(toOn)}: ${reason}`;
}

/** Why a step came to nothing; the code of the step that came after it in words. */
export function reasonWords(reason: string): string {
  return reason.replace(/(?<=^Đã có bước nhắc sau: )\S+$/u, (code) => rungWord(code));
}

const messageWords: Readonly<Record<MessageState, string>> = {
  sending: 'đang gửi',
  'handed-over': '✓ nhà cung cấp đã nhận',
  delivered: '✓✓ đã tới nơi',
  seen: '✓✓ đã xem',
  retrying: 'đang gửi lại',
  failed: '✗ không gửi được',
  unknown: '? không rõ kết quả',
  cancelled: 'đã huỷ',
};

/** Whether a message arrived, as far as anybody told us. */
export function messageWord(state: MessageState): string {
  return messageWords[state];
}

/** A post as lists name it: letters address it with "Đồng chí", lists don't. */
export function postWord(addressedAs: string): string {
  const post = addressedAs.replace(/^Đồng chí /u, '');
  return post.charAt(0).toUpperCase() + post.slice(1);
}

/** ": ban hành văn bản", where something is about one stage; `stages` in words by id. */
export function ofStage(stageId: string | null, stages: ReadonlyMap<string, string>): string {
  const name = stageId === null ? undefined : stages.get(stageId);
  return name === undefined ? '' : `: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** Words as they begin a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

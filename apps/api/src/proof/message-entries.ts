import type { ProofMessage } from '#application';
import type { SheetEntry, SheetFact, SheetLetter } from '#documents';
import { formatDate, formatInstant, localDateOf, localTimeOf } from '#domain';
import { messageWord, postWord, rungWord } from '../screens/words.js';

const channelWords = { email: 'Thư điện tử', zalo: 'Zalo' } as const;

/** A message and its way, one entry for each instant: written and handed over, arrived, seen, its link opened. */
export function messageEntries(message: ProofMessage, mark: string): SheetEntry[] {
  const { writtenAt, deliveredAt, seenAt, openings, copy, reason, state } = message;
  const to = `${postWord(message.addressedAs)}${copy ? ' (bản sao)' : ''}`;
  const sent: SheetEntry = {
    at: writtenAt,
    mark: 'letter',
    what: `Tin ${mark} gửi ${to}`,
    notes: [
      `${channelWords[message.channel]} ${message.address} · ${plain(messageWord(state))}${reason === null ? '' : ` · ${reason}`}`,
    ],
  };
  const later = (at: Date | null, what: string): SheetEntry[] =>
    at === null ? [] : [{ at, mark: 'letter', what: `Tin ${mark}: ${what}`, notes: [] }];
  const opened = openings.flatMap((at) => later(at, 'liên kết đã được mở'));
  return [sent, ...later(deliveredAt, 'đã tới máy'), ...later(seenAt, 'đã xem'), ...opened];
}

/** A message word for word, with its way and the codes by which it can be checked. */
export function messageLetter(message: ProofMessage, mark: string): SheetLetter {
  const { address, channel, attempts, openings, entry, lines } = message;
  const rungs = [...new Set(lines.map(({ rung }) => rungWord(rung)))].join(', ');
  const facts: readonly (readonly [string, string | null])[] = [
    ['Gửi', `${postWord(message.addressedAs)}${message.copy ? ' (bản sao)' : ''}`],
    ['Địa chỉ', `${address} (${channelWords[channel]})`],
    ['Nội dung nhắc', rungs],
    ['Viết lúc', formatInstant(message.writtenAt)],
    ['Nhà cung cấp nhận', message.sentAt && formatInstant(message.sentAt)],
    ['Đã tới máy', message.deliveredAt && formatInstant(message.deliveredAt)],
    ['Đã xem', message.seenAt && formatInstant(message.seenAt)],
    ['Liên kết được mở', openings.map((at) => formatInstant(at)).join('; ')],
    ['Tình trạng', [plain(messageWord(message.state)), message.reason].filter(Boolean).join(': ')],
    ['Các lần gửi', attempts.map(attemptWords).join('\n')],
    ['Mã nguyên văn', `SHA-256 ${message.textHash}`],
    ['Trong sổ', entry && `mục ${entry.number} của chuỗi người nhận, mã ${entry.hash}`],
  ];
  return { title: `${mark}. ${message.subject}`, facts: facts.flatMap(factOf), text: message.text };
}

function factOf([label, value]: readonly [string, string | null]): SheetFact[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

/** Attempts are counted in real time, whatever date a training shows. */
function attemptWords({ number, startedAt, outcome, detail }: ProofMessage['attempts'][number]): string {
  const at = `${localTimeOf(startedAt)} ${formatDate(localDateOf(startedAt))} (giờ máy chủ)`;
  return `${number}. ${at}: ${outcomeWords[outcome ?? ''] ?? 'chưa có kết quả'}${detail ? `, ${detail}` : ''}`;
}

const outcomeWords: Readonly<Record<string, string>> = {
  accepted: 'đã nhận',
  refused: 'bị từ chối',
  deferred: 'tạm thời không nhận',
  unknown: 'không rõ kết quả',
};

/** Without the mark in front, which screens need and paper doesn't. */
function plain(words: string): string {
  return words.replace(/^[^\p{L}]+/u, '');
}

import type { EventKind } from '#application';
import { formatInstant, type LedgerEntry } from '#domain';
import { eventWord } from '../screens/event-words.js';
import { messageWord, rungWord } from '../screens/words.js';

type Content = Readonly<Record<string, string>>;

/** What an entry keeps, in words; `c` is its content, whose fields may have been tampered with. */
const words: Readonly<Record<LedgerEntry['kind'], (c: Content) => string>> = {
  event: (c) => `${eventWord(c['kind'] as EventKind) ?? 'sự kiện'}, ${instant(c['at'])}, ${c['actor']}`,
  rung: (c) => `bước nhắc “${rungWord(c['code'] ?? '')}”, ${instant(c['decidedAt'])}`,
  message: (c) => `tin “${c['subject']}”, ${instant(c['writtenAt'])}`,
  attempt: (c) => `lần gửi thứ ${c['number']}, ${instant(c['startedAt'])}`,
  state: (c) => `trạng thái tin “${messageWord(c['state'] as Parameters<typeof messageWord>[0])}”`,
  opening: (c) => `liên kết được mở, ${instant(c['openedAt'])}`,
};

/** An entry of the ledger in words: its number, and what it keeps. */
export function entryWords({ number, kind, content }: LedgerEntry): string {
  return `mục ${number} (${words[kind](contentOf(content))})`;
}

function contentOf(text: string): Content {
  try {
    return JSON.parse(text) as Content;
  } catch {
    return {};
  }
}

function instant(value: string | undefined): string {
  const at = new Date(value ?? '');
  return Number.isNaN(at.getTime()) ? 'không rõ lúc nào' : formatInstant(at);
}

const fieldWords: Readonly<Record<string, string>> = {
  address: 'địa chỉ',
  actor: 'người thực hiện',
  at: 'thời điểm',
  channel: 'kênh',
  code: 'bước nhắc',
  data: 'nội dung',
  decidedAt: 'thời điểm quyết định',
  deliveredAt: 'thời điểm tới máy',
  detail: 'trả lời của nhà cung cấp',
  dueAt: 'thời điểm đến hạn nhắc',
  envelope: 'người gửi, người nhận',
  html: 'nội dung thư',
  kind: 'loại việc',
  noticeIds: 'các lượt nhắc trong tin',
  onBehalfOf: 'thay mặt ai',
  openedAt: 'thời điểm mở',
  outcome: 'kết quả',
  reason: 'lý do',
  recipientId: 'người nhận',
  seenAt: 'thời điểm xem',
  sentAt: 'thời điểm gửi',
  state: 'trạng thái',
  subject: 'tiêu đề',
  templateData: 'nội dung mẫu tin',
  text: 'nội dung tin',
  writtenAt: 'thời điểm viết',
};

/** Fields of a content in words; what has none keeps its name. */
export function fieldNames(fields: readonly string[]): string {
  return fields.map((field) => fieldWords[field] ?? field).join(', ');
}

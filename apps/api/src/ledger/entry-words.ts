import type { EventKind, MessageState } from '#application';
import { contentOf, formatInstant, type LedgerEntry } from '#domain';
import { eventWord } from '../screens/event-words.js';
import { messageWord, rungWord } from '../screens/words.js';

type Content = Readonly<Record<string, unknown>>;

/** What an entry keeps, in words. Kind and content `c` may have been tampered with: nothing here may fail on them. */
const words: Readonly<Record<string, (c: Content) => string>> = {
  event: (c) => `${eventWord(said(c, 'kind') as EventKind)}, ${instant(c['at'])}, ${said(c, 'actor')}`,
  rung: (c) => `bước nhắc “${rungWord(said(c, 'code'))}”, ${instant(c['decidedAt'])}`,
  message: (c) => `tin “${said(c, 'subject')}”, ${instant(c['writtenAt'])}`,
  attempt: (c) => `lần gửi thứ ${said(c, 'number')}, ${instant(c['startedAt'])}`,
  state: (c) => `trạng thái tin “${messageWord(said(c, 'state') as MessageState)}”`,
  report: (c) => `máy chủ thư báo lại “${said(c, 'action')}”, ${instant(c['receivedAt'])}`,
  opening: (c) => `liên kết được mở, ${instant(c['openedAt'])}`,
};

/** An entry of the ledger in words: its number, and what it keeps. */
export function entryWords(entry: LedgerEntry): string {
  const kept = words[entry.kind]?.(contentOf(entry) ?? {}) ?? 'không rõ loại';
  return `mục ${entry.number} (${kept})`;
}

function said(content: Content, key: string): string {
  const value = content[key];
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '?';
}

function instant(value: unknown): string {
  const at = new Date(typeof value === 'string' ? value : '');
  return Number.isNaN(at.getTime()) ? 'không rõ lúc nào' : formatInstant(at);
}

const fieldWords: Readonly<Record<string, string>> = {
  address: 'địa chỉ',
  action: 'điều được báo lại',
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
  receivedAt: 'thời điểm được báo lại',
  recipientId: 'người nhận',
  seenAt: 'thời điểm xem',
  sentAt: 'thời điểm gửi',
  state: 'trạng thái',
  status: 'mã trả lời',
  subject: 'tiêu đề',
  templateData: 'nội dung mẫu tin',
  text: 'nội dung tin',
  writtenAt: 'thời điểm viết',
};

/** Fields of a content in words; what has none keeps its name. */
export function fieldNames(fields: readonly string[]): string {
  return fields.map((field) => fieldWords[field] ?? field).join(', ');
}

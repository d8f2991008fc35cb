import type { LedgerCheck, LedgerFinding } from '#application';
import { type ChainBreak, type DayBreak, formatDate } from '#domain';
import { entryWords, fieldNames } from './entry-words.js';

const kindWords = { assignment: 'Nhiệm vụ', recipient: 'Người nhận' } as const;

const rowWords = {
  event: 'sự kiện',
  rung: 'bước nhắc',
  message: 'tin',
  attempt: 'lần gửi',
  state: 'trạng thái tin',
  report: 'báo lại của máy chủ thư',
  opening: 'lần mở liên kết',
} as const;

/** One finding as a line: where, and what is not as it was written. */
export function findingLine(finding: LedgerFinding): string {
  switch (finding.about) {
    case 'chain':
      return `${kindWords[finding.kind]} ${named(finding.title)}: ${chainWords(finding.broken)}`;
    case 'unkept':
      return `${named(finding.title)}: ${rowWords[finding.kind]} ${finding.id} không có trong sổ, được ghi ngoài hệ thống.`;
    case 'day':
      return `Sổ ngày ${formatDate(finding.day.day)}: ${dayWords(finding.broken, finding.title)}`;
  }
}

function chainWords(broken: ChainBreak): string {
  switch (broken.why) {
    case 'missing':
      return broken.isTail
        ? `thiếu từ mục ${broken.number} đến cuối chuỗi.`
        : `thiếu mục ${broken.number}, các mục sau vẫn còn.`;
    case 'altered':
      return `${entryWords(broken.entry)} không khớp mã: mục này hoặc mục trước đã bị sửa trong sổ.`;
    case 'source-gone':
      return `${entryWords(broken.entry)} đã bị xoá khỏi dữ liệu.`;
    case 'source-altered':
      return `${entryWords(broken.entry)} đã bị sửa sau khi ghi: ${fieldNames(broken.fields)}.`;
    case 'head':
      return 'các mục khớp nhau nhưng cuối chuỗi không đúng với mã đã ghi.';
  }
}

function dayWords(broken: DayBreak, title: string | null): string {
  switch (broken.why) {
    case 'altered':
      return 'không khớp mã: dòng này, hoặc dòng trước, đã bị sửa hay bị xoá.';
    case 'heads-altered':
      return 'danh sách cuối chuỗi của ngày này đã bị sửa.';
    case 'chain-lost':
      return `${named(title)}: khi đó có ${broken.length} mục, nay mục ${broken.length} không còn hoặc đã khác.`;
  }
}

function named(title: string | null): string {
  return title === null ? '(không còn trong dữ liệu)' : `“${title}”`;
}

/** What was checked, and the outcome. */
export function checkLines(check: LedgerCheck): string[] {
  const { chains, entries, days, lastDay, daysWithout, findings } = check;
  return [
    `Đã kiểm tra ${chains.assignment} chuỗi của nhiệm vụ, ${chains.recipient} chuỗi của người nhận (${entries} mục), ${days} sổ ngày.`,
    lastDay === null
      ? 'Chưa có sổ ngày: sổ của mỗi ngày được lập lúc 02:30 hôm sau.'
      : `Sổ ngày mới nhất: ${formatDate(lastDay.day)}, mã ${lastDay.hash}`,
    ...(daysWithout > 1
      ? [`Không có sổ của ${daysWithout} ngày gần đây: hệ thống không chạy, hoặc dòng đã bị xoá.`]
      : []),
    findings === 0 ? '✓ Không phát hiện thay đổi.' : `✗ Phát hiện ${findings} chỗ không khớp.`,
  ];
}

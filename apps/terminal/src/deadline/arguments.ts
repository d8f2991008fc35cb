import { parseArgs } from 'node:util';

/** What the command was asked for. Years are plan years. */
export type Asked =
  | { kind: 'help' }
  | { kind: 'wrong'; message: string }
  | { kind: 'phrases'; phrases: string[]; years: number[] }
  /** `year`: for lines that name none. */
  | { kind: 'lines'; year: number | null };

export const USAGE = `Cách dùng:
  npm run --silent deadline -- --year 2026 "Trước ngày 30/01 hằng năm"
      Cách hiểu một hay nhiều thời hạn (mỗi thời hạn trong dấu ngoặc kép). --year ghi được nhiều lần;
      không ghi thì lấy năm nay.
  npm run --silent deadline -- --jsonl < các-thời-hạn.jsonl
      Mỗi dòng vào là {"phrase","planYear","task"}, mỗi dòng ra là cách hiểu; dòng sai cho {"error"} và mã 1.`;

const MIN_YEAR = 1990;
const MAX_YEAR = 2100;

/** A plan year, also written as text; null for anything else. */
export function planYearOf(value: unknown): number | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= MIN_YEAR && year <= MAX_YEAR ? year : null;
}

function wrong(message: string): Asked {
  return { kind: 'wrong', message };
}

const OPTIONS = {
  year: { type: 'string', multiple: true },
  jsonl: { type: 'boolean', multiple: true },
  help: { type: 'boolean', short: 'h', multiple: true },
} as const;

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

/** The command line as a request; a mistake in it says what is wrong in Vietnamese. */
export function readArguments(args: string[]): Asked {
  const read = parsed(args);
  if (read === null) return wrong('Tham số không hợp lệ. Thời hạn bắt đầu bằng dấu gạch đặt sau "--".');
  const { values, positionals } = read;
  if (values.help !== undefined) return { kind: 'help' };
  const years = (values.year ?? []).map(planYearOf);
  if (years.includes(null))
    return wrong(`--year là năm kế hoạch từ ${MIN_YEAR} đến ${MAX_YEAR}, ví dụ 2026.`);
  const known = [...new Set(years.filter((year) => year !== null))];
  if (values.jsonl === undefined) {
    const missing = wrong('Cần ghi thời hạn cần hiểu, hoặc --jsonl để đọc từ đầu vào chuẩn.');
    return positionals.length === 0 ? missing : { kind: 'phrases', phrases: positionals, years: known };
  }
  if (positionals.length > 0)
    return wrong('Với --jsonl, thời hạn đọc từ đầu vào chuẩn, không ghi trên dòng lệnh.');
  return known.length > 1
    ? wrong('Với --jsonl chỉ ghi một --year, cho các dòng không có planYear.')
    : { kind: 'lines', year: known[0] ?? null };
}

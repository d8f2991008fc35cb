import { type CaseFields, caseFields, isLocalDate, readDeadline } from '#domain';
import { planYearOf } from './arguments.js';

/** One answer: the reading as columns, or what is wrong with the line, in Vietnamese. */
export type Answer = CaseFields | { error: string };

type Fields = Record<string, unknown>;

/** The fields of a line, or what is wrong with it. */
function fieldsOf(line: string): Fields | string {
  try {
    const read: unknown = JSON.parse(line);
    const isObject = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isObject ? { ...read } : 'cần một đối tượng {"phrase","planYear","task"}.';
  } catch {
    return 'không phải JSON hợp lệ.';
  }
}

/** The date of the document, where the line tells it; undefined for what is no date. */
function issueOf({ issuedOn = null }: Fields): string | null | undefined {
  if (issuedOn === null) return null;
  return typeof issuedOn === 'string' && isLocalDate(issuedOn) ? issuedOn : undefined;
}

/** The answer to one line; `at`: its number from 1; `year`: the plan year where the line names none. */
export function answerLine(line: string, at: number, year: number | null): Answer {
  const error = (message: string): Answer => ({ error: `Dòng ${at}: ${message}` });
  const fields = fieldsOf(line);
  if (typeof fields === 'string') return error(fields);
  const { phrase } = fields;
  if (typeof phrase !== 'string') return error('thiếu "phrase" là thời hạn bằng lời.');
  const planYear = planYearOf(fields['planYear'] ?? year);
  if (planYear === null) return error('thiếu "planYear" là năm kế hoạch (bốn chữ số), hoặc ghi --year.');
  const issuedOn = issueOf(fields);
  if (issuedOn === undefined) return error('"issuedOn" là ngày ban hành dạng NĂM-THÁNG-NGÀY.');
  return caseFields(readDeadline(phrase), { planYear, issuedOn });
}

/** Lines end with LF or CRLF only: a JSON text may hold the other line separators of Unicode. */
async function* linesOf(input: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of input) {
    const text = rest + (typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true }));
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

/** Answers each line in order, leaving out empty ones; false when a line was wrong. A BOM is passed over. */
export async function answerLines(
  input: AsyncIterable<Buffer | string>,
  year: number | null,
  say: (line: string) => void,
): Promise<boolean> {
  let [at, isWhole] = [0, true];
  for await (const line of linesOf(input)) {
    at += 1;
    const text = line.replace(/^\ufeff/, '').trim();
    if (text === '') continue;
    const answer = answerLine(text, at, year);
    if ('error' in answer) isWhole = false;
    say(JSON.stringify(answer));
  }
  return isWhole;
}

import { datesIn } from './decision-dates.js';
import { collect, type DecisionDay, type ReadDecision } from './decision-days.js';

const KINDS: readonly (readonly [RegExp, DecisionDay['kind']])[] = [
  [/^(?:nghỉ|off)$/iu, 'off'],
  [/^(?:làm bù|đi làm|working)$/iu, 'working'],
  [/^(?:bỏ|plain)$/iu, 'plain'],
];

/** A row: "2025-05-02,nghỉ,nghỉ hoán đổi,Công văn …" */
export function readRow(cells: string[], line: number, source: string): ReadDecision {
  const [dateText = '', kindText = '', ...named] = cells;
  const found = datesIn(dateText);
  if ('problem' in found) return wrong(line, found.problem);
  const [day] = found.dates;
  const kind = KINDS.find(([pattern]) => pattern.test(kindText))?.[1] ?? null;
  if (day === undefined) return wrong(line, `Cột ngày “${dateText}” không phải một ngày.`);
  if (kind === null) return wrong(line, `Cột loại “${kindText}” phải là “nghỉ”, “làm bù” hoặc “bỏ”.`);
  return collect([[{ line, date: day.date, kind, ...words(named, kind, source) }]], line);
}

/** Name and source; a row without them has the usual ones. */
function words([name, own]: string[], kind: DecisionDay['kind'], source: string) {
  const usual = kind === 'working' ? 'làm bù' : 'ngày nghỉ';
  return { name: name || usual, source: own || source };
}

function wrong(line: number, message: string): ReadDecision {
  return { days: [], problems: [{ line, message }] };
}

/** The cells of a line that is a row: its first cell is a date; null for a sentence. */
export function cellsOf(line: string): string[] | null {
  const separator = /^"?(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})"?\s*([;,\t])/u.exec(line)?.[1];
  if (separator === undefined) return null;
  return line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'));
}

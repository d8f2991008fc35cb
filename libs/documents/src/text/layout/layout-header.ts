import { countColumns, type PlanColumns, recogniseColumns } from '../../plan/columns.js';
import { type Segment, segmentsOf } from './segments.js';

/** The heading of a table that is laid out by spaces. */
export interface LayoutHeader {
  /** Its lines, `end` after the last. */
  start: number;
  end: number;
  cells: string[];
  /** Where each heading stands. */
  spans: readonly Segment[];
  columns: PlanColumns;
}

/** A heading is broken over no more lines, blank ones included. */
const MOST_LINES = 6;
const LINE_CHARS = 400;
const HEADING_CHARS = 80;
const LOOKS_LIKE =
  /(?:^|\s)(?:S?TT|Số|Nội dung|Nhiệm vụ|Tên|Công việc|Cơ quan|Đơn vị|Thời (?:gian|hạn)|Tiến độ)(?:\s|$)/iu;

/** The heading that begins at this line or right below, as many of its lines as name the most columns; null if none. */
export function layoutHeaderAt(lines: readonly string[], start: number): LayoutHeader | null {
  if (!mayBeHeader(lines[start] ?? '')) return null;
  let best: LayoutHeader | null = null;
  for (let end = start + 1; end <= Math.min(start + MOST_LINES, lines.length); end += 1) {
    if ((lines[end - 1] ?? '').length > LINE_CHARS) break;
    const found = headerOf(lines, start, end);
    if (found !== null && isBetter(found, best)) best = found;
  }
  return best;
}

/** True for a line with the first word of a heading. */
export function mayBeHeader(line: string): boolean {
  return line.length <= LINE_CHARS && LOOKS_LIKE.test(line);
}

function headerOf(lines: readonly string[], start: number, end: number): LayoutHeader | null {
  if ((lines[end - 1] ?? '').trim() === '') return null;
  const spans = clustersOf(lines.slice(start, end).flatMap(segmentsOf));
  const cells = spans.map(({ text }) => text);
  const columns = recogniseColumns(cells);
  const telling = [columns.task, columns.lead, columns.deadline].filter((column) => column !== null);
  const isShort = cells.every((cell) => cell.length <= HEADING_CHARS);
  const isWhole = isShort && spans.length >= 3 && telling.length >= 2 && countColumns(columns) >= 3;
  return isWhole && countColumns(columns) >= spans.length - 1 ? { start, end, cells, spans, columns } : null;
}

/** More columns recognised, or a heading that goes on in the next line: "Cơ quan" / "chủ trì". */
function isBetter(found: LayoutHeader, best: LayoutHeader | null): boolean {
  if (best === null) return true;
  const [now, before] = [countColumns(found.columns), countColumns(best.columns)];
  const isSame = now === before && found.spans.length === best.spans.length;
  return now > before || (isSame && goesOn(found, best));
}

/** What was added to the headings begins with small letters, or all is in capitals. */
function goesOn(found: LayoutHeader, best: LayoutHeader): boolean {
  return found.cells.every((cell, at) => {
    const added = cell.slice((best.cells[at] ?? '').length).trim();
    return (
      added === '' ||
      /^[\p{Ll}/(&,]/u.test(added) ||
      (cell === cell.toUpperCase() && !/^[IVX\d]+[. ]/u.test(added))
    );
  });
}

/** Segments that overlap are lines of one heading. */
function clustersOf(segments: readonly Segment[]): Segment[] {
  const clusters: Segment[] = [];
  for (const segment of segments) {
    const touched = clusters.filter(({ from, to }) => segment.from < to && from < segment.to);
    const [first] = touched;
    if (first === undefined) clusters.push({ ...segment });
    else {
      first.text = `${first.text} ${segment.text}`;
      for (const one of [segment, ...touched.slice(1)]) {
        first.from = Math.min(first.from, one.from);
        first.to = Math.max(first.to, one.to);
      }
      for (const one of touched.slice(1)) {
        first.text = `${first.text} ${one.text}`;
        clusters.splice(clusters.indexOf(one), 1);
      }
    }
  }
  return clusters.toSorted((a, b) => a.from - b.from);
}

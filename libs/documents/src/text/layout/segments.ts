/** Words on a line that two spaces or more set apart from the others. */
export interface Segment {
  /** Columns of characters, from 0; `to` is after the last. */
  from: number;
  to: number;
  text: string;
}

const MOST_SEGMENTS = 40;
const LINE_CHARS = 2000;

/** The segments of a line as `pdftotext -layout` prints it. */
export function segmentsOf(line: string): Segment[] {
  const found: Segment[] = [];
  for (const match of line.slice(0, LINE_CHARS).matchAll(/\S+(?: \S+)*/gu)) {
    found.push({ from: match.index, to: match.index + match[0].length, text: match[0] });
    if (found.length === MOST_SEGMENTS) break;
  }
  return found;
}

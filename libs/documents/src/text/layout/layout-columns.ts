import { type Segment, segmentsOf } from './segments.js';

/** How far from the middle of a gap between columns a single space may part two cells. */
const REACH = 4;
const WIDEST = 400;

/**
 * Where the columns part, by the lines below a heading: between two headings, the widest run of characters that the
 * fewest lines write over.
 */
export function bordersOf(lines: readonly string[], spans: readonly Segment[]): number[] {
  const covered = coverage(lines);
  return spans.slice(1).map((right, at) => {
    const left = spans[at] as Segment;
    const begin = Math.min(Math.floor((left.from + left.to) / 2), right.from);
    const end = Math.max(Math.ceil((right.from + right.to) / 2), begin + 1);
    return gapIn(covered, begin, end);
  });
}

/** How many lines have a letter at each place; the space between two words of a cell counts as one. */
function coverage(lines: readonly string[]): number[] {
  const covered = Array.from({ length: WIDEST }, () => 0);
  for (const { from, to } of lines.flatMap(segmentsOf)) {
    for (let at = from; at < Math.min(to, WIDEST); at += 1) covered[at] = (covered[at] ?? 0) + 1;
  }
  return covered;
}

function gapIn(covered: readonly number[], begin: number, end: number): number {
  const inside = covered.slice(begin, end);
  const least = Math.min(...inside);
  let best = { from: begin, length: 0 };
  for (let at = 0; at < inside.length; at += 1) {
    let length = 0;
    while (inside[at + length] === least) length += 1;
    if (length >= best.length && length > 0) best = { from: begin + at, length };
    at += length;
  }
  return best.from + best.length;
}

/** The cells of a line; a segment that reaches over a border is parted at the space nearest to it. */
export function cellsOf(line: string, borders: readonly number[]): string[] {
  const cells = Array.from({ length: borders.length + 1 }, () => '');
  for (const segment of segmentsOf(line)) {
    for (const part of parted(segment, borders)) {
      const column = borders.filter((border) => part.from >= border - 1).length;
      cells[column] = `${cells[column] ?? ''} ${part.text}`.trim();
    }
  }
  return cells;
}

/** True for a line that is written over the borders of columns: a heading or running text. */
export function reachesOver(line: string, borders: readonly number[]): boolean {
  return segmentsOf(line).some(
    (segment) =>
      borders.filter((border) => segment.from < border - REACH && segment.to > border + REACH).length > 0 &&
      parted(segment, borders).length === 1,
  );
}

function parted(segment: Segment, borders: readonly number[]): Segment[] {
  const border = borders.find((one) => segment.from < one - 1 && segment.to > one + 1);
  const at = border === undefined ? -1 : spaceNear(segment.text, border - segment.from);
  if (at < 0) return [segment];
  const left = { from: segment.from, to: segment.from + at, text: segment.text.slice(0, at) };
  const right = { from: segment.from + at + 1, to: segment.to, text: segment.text.slice(at + 1) };
  return [
    left,
    ...parted(
      right,
      borders.filter((one) => one !== border),
    ),
  ];
}

function spaceNear(text: string, at: number): number {
  for (let step = 0; step <= REACH; step += 1) {
    for (const place of [at - step - 1, at + step - 1]) if (text.charAt(place) === ' ') return place;
  }
  return -1;
}

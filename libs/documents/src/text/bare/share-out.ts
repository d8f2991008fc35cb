import { contentScore, EMPTY, type Kind } from './cell-likeness.js';
import type { Piece } from './pieces.js';

export interface SharedOut {
  /** A cell for each column. */
  cells: string[];
  isDoubtful: boolean;
}

const MOST_PIECES = 60;
/** Below this a row is told to a person. */
const SURE = 3;
const SMALL = /^[\p{Ll},;)]/u;
const CUT_OFF =
  /(?:[,;:–-]|(?:^|[ (])(?:và|của|các|với|về|theo|cho|tại|do|để|trong|từ|đến|số|thuộc|ngày|quý|Quý|Tháng|Văn phòng|Thanh tra|Sở|ban hành|xây dựng|hoàn thiện|công bố|xác định|phê duyệt|(?:triển khai|tổ chức|tiếp tục|và) thực hiện))$/u;

/**
 * Shares the pieces of a row out to its columns, in their order: each column takes pieces that stand together, by what
 * agencies, terms and products look like. `isDoubtful` where another way would have done nearly as well.
 */
export function shareOut(pieces: readonly Piece[], kinds: readonly Kind[]): SharedOut {
  const given = pieces.slice(0, MOST_PIECES);
  const rest = pieces.slice(MOST_PIECES).map(({ text }) => text);
  const { ends, isSure } = bestEnds(given, kinds);
  const cells = ends.map((end, column) => textOf(given, column === 0 ? 0 : (ends[column - 1] ?? 0), end));
  if (rest.length > 0) cells[0] = [cells[0] ?? '', ...rest].join(' ');
  return { cells, isDoubtful: !isSure || rest.length > 0 };
}

interface Way {
  score: number;
  ends: number[];
}

const NO_WAY: Way = { score: Number.NEGATIVE_INFINITY, ends: [] };

/** For each number of pieces taken the two best ways that part differently, column after column. */
function bestEnds(pieces: readonly Piece[], kinds: readonly Kind[]): { ends: number[]; isSure: boolean } {
  const terms = new Map<string, boolean>();
  let ways: readonly Way[] = [{ score: 0, ends: [] }];
  for (const kind of kinds) ways = furtherWays(ways, { pieces, kind, terms });
  const [best = NO_WAY, second = NO_WAY] = ways
    .filter((way) => endOf(way) === pieces.length)
    .toSorted(byScore);
  return { ends: best.ends, isSure: best.score - second.score >= 1 && best.score >= SURE };
}

/** Each way with one column more; of those that end at the same piece the best two. */
function furtherWays(
  ways: readonly Way[],
  { pieces, kind, terms }: { pieces: readonly Piece[]; kind: Kind; terms: Map<string, boolean> },
): Way[] {
  const scores = new Map<number, number>();
  const scoreFrom = (from: number, to: number): number => {
    const key = from * (MOST_PIECES + 1) + to;
    const score = scores.get(key) ?? scoreOf(pieces, { from, to, kind, terms });
    scores.set(key, score);
    return score;
  };
  return Array.from({ length: pieces.length + 1 }, (_, to) =>
    ways
      .filter((way) => endOf(way) <= to)
      .map(({ score, ends }) => ({ score: score + scoreFrom(ends.at(-1) ?? 0, to), ends: [...ends, to] }))
      .toSorted(byScore)
      .slice(0, 2),
  ).flat();
}

function endOf({ ends }: Way): number {
  return ends.at(-1) ?? 0;
}

function byScore(a: Way, b: Way): number {
  return b.score - a.score;
}

function textOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}

function scoreOf(
  pieces: readonly Piece[],
  { from, to, kind, terms }: { from: number; to: number; kind: Kind; terms: Map<string, boolean> },
): number {
  if (from === to) return EMPTY[kind];
  const text = textOf(pieces, from, to);
  return borderScore(pieces, from) + insideScore(pieces, from, to) + contentScore(text, kind, terms);
}

/** Where a cell begins: not in the middle of a sentence. */
function borderScore(pieces: readonly Piece[], at: number): number {
  const piece = pieces[at];
  if (piece === undefined || at === 0) return 0;
  const above = pieces[at - 1]?.text ?? '';
  if (SMALL.test(piece.text) || CUT_OFF.test(above) || isInBracket(pieces, at)) return -4;
  return { blank: 1, line: 0, word: -1 }[piece.apart];
}

/** "(theo Nghị quyết số 99/NQ-CP …": its bracket is still open. */
function isInBracket(pieces: readonly Piece[], at: number): boolean {
  const before = textOf(pieces, 0, at);
  return (
    before.lastIndexOf('(') > before.lastIndexOf(')') &&
    pieces.slice(at).some(({ text }) => text.includes(')'))
  );
}

/** A cell that goes over a place where another could begin. */
function insideScore(pieces: readonly Piece[], from: number, to: number): number {
  const inside = pieces.slice(from + 1, to);
  return inside.reduce((sum, { text, apart }, at) => {
    const goesOn = SMALL.test(text) || CUT_OFF.test(pieces[from + at]?.text ?? '');
    if (apart === 'word') return sum;
    if (apart === 'blank') return sum - (goesOn ? 0.5 : 2);
    return sum - (goesOn ? 0 : 0.7);
  }, 0);
}

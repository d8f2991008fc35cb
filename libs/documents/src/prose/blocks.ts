import { readAssignment, saysRole } from './assignment.js';
import { isLabelLine, type Labelled } from './labels.js';
import { isBullet, LETTER_RANK, type Marker, readMarker, ROMAN_RANK } from './marker.js';
import { bodyLines, isFormula } from './prose-lines.js';
import { isPlainHeading } from './plain-heading.js';
import { readTold } from './told.js';
import { BODY, DUTY, TASK_START } from './words.js';

/** A paragraph with its numbering and the headings above it, outermost first. */
export interface ProseBlock {
  marker: string;
  /** See `Marker`; plain paragraphs have that of what they stand below and a half. */
  rank: number;
  text: string;
  trail: readonly ProseBlock[];
  isParent: boolean;
  /** Lines below it that only tell who does it and by when. */
  notes: string[];
  /** What it and its notes tell of lead, term and product; `rest` is the text without. */
  told: Labelled;
}

interface Paragraph {
  lines: string[];
  marker: string;
  rank: number | null;
}

/** A line longer than this is a paragraph of its own; text with shorter lines only was broken to a width. */
const BROKEN_WIDTH = 160;
const ENDS = /[.;:!?…”"]\s*$/u;
const NAME_CHARS = 120;
/** A list is looked at as far back as this. */
const NEAR_BLOCKS = 40;
const CUT_OFF =
  /(?:[,–-]|(?:^| )(?:và|của|các|với|về|theo|cho|tại|do|để|trong|từ|đến|số|là|thuộc|ngày|tháng|năm))$/u;
const NAME = new RegExp(`^${BODY}`, 'u');
const DUTY_LINE = new RegExp(`^(?:Là |Có trách nhiệm|Căn cứ|${DUTY})`, 'iu');

/** Reads the body of a text as numbered, dashed and plain paragraphs; broken lines are joined again. */
export function readBlocks(text: readonly string[]): ProseBlock[] {
  const lines = bodyLines(text);
  const isBroken = !lines.some((line) => line.length > BROKEN_WIDTH);
  const blocks = nest(paragraphsOf(lines, isBroken));
  for (const block of blocks) block.told = readTold(block.text, block.notes);
  return blocks;
}

function paragraphsOf(lines: readonly string[], isBroken: boolean): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: Paragraph | null = null;
  for (const line of lines) {
    if (line === '') {
      open = null;
      continue;
    }
    open ??= isBroken ? brokenOff(paragraphs.at(-1), line) : null;
    const marker = goesOn(open, line) ? null : letterAfter(paragraphs, readMarker(line));
    if (marker === null && isBroken && open !== null && !beginsAnew(open, line)) {
      open.lines.push(line);
      continue;
    }
    open = paragraphOf(line, marker);
    paragraphs.push(open);
  }
  return paragraphs;
}

function paragraphOf(line: string, marker: Marker | null): Paragraph {
  if (marker === null) return { lines: [line], marker: '', rank: null };
  return { lines: [marker.rest], marker: marker.printed, rank: marker.rank };
}

/** "C." behind "B." is a letter, not a hundred. */
function letterAfter(above: readonly Paragraph[], marker: Marker | null): Marker | null {
  if (marker === null || !/^[CLVX]$/u.test(marker.printed) || marker.rank !== ROMAN_RANK) return marker;
  const letter = above.findLast(({ rank }) => rank === LETTER_RANK)?.marker ?? '';
  const isNext = letter.length === 1 && letter.charCodeAt(0) + 1 === marker.printed.charCodeAt(0);
  return isNext ? { ...marker, rank: LETTER_RANK } : marker;
}

/** The paragraph above a blank line or a page break, where its sentence goes on below. */
function brokenOff(above: Paragraph | undefined, line: string): Paragraph | null {
  const isRest = /^\p{Ll}/u.test(line) && readMarker(line) === null;
  return isRest && above !== undefined && !ENDS.test(above.lines.at(-1) ?? '') ? above : null;
}

/** A dash or a figure in the middle of a broken sentence: "hội, xã hội / - nghề nghiệp". */
function goesOn(open: Paragraph | null, line: string): boolean {
  return open !== null && /^[-–] ?\p{Ll}/u.test(line) && !ENDS.test(open.lines.at(-1) ?? '');
}

function beginsAnew({ lines, marker }: Paragraph, line: string): boolean {
  if (!/^[\p{Lu}“"]/u.test(line)) return false;
  if (ENDS.test(lines.at(-1) ?? '') || isLabelLine(line)) return true;
  const joined = lines.join(' ');
  if (isCapitals(joined)) return !isCapitals(line);
  return (
    marker !== '' && (isPlainHeading(joined) || isAbove(lines, line) || (isName(joined) && isDuty(line)))
  );
}

/** A short heading that is no sentence, above one that begins like a task, a duty or a target. */
function isAbove(lines: readonly string[], line: string): boolean {
  const [heading = '', second] = lines;
  const isWhole = second === undefined && heading.length <= NAME_CHARS && !CUT_OFF.test(heading);
  return (
    isWhole &&
    (TASK_START.test(line) || NAME.test(line) || /^(?:Tỷ lệ|Mức độ|Tối thiểu|Ít nhất|Trên) /u.test(line))
  );
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

function isName(text: string): boolean {
  return text.length <= NAME_CHARS && NAME.test(text) && !text.includes(':');
}

function isDuty(line: string): boolean {
  return DUTY_LINE.test(line) || TASK_START.test(line);
}

/** Hangs each paragraph below what it belongs to. */
function nest(paragraphs: readonly Paragraph[]): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const stack: ProseBlock[] = [];
  for (const { lines, marker, rank } of paragraphs) {
    const text = lines.join(' ').replace(/\s+/gu, ' ').trim();
    if (text === '' || (rank === null && isFormula(text, stack.length > 0))) continue;
    if (takesNote(blocks, text, { marker, rank })) continue;
    closeAbove(rank, stack, blocks.at(-1));
    const block: ProseBlock = {
      marker,
      rank: rank ?? plainRank(stack),
      text,
      trail: [...stack],
      isParent: false,
      notes: [],
      told: { lead: '', coordinating: '', deadline: '', product: '', rest: text },
    };
    for (const parent of stack.slice(-1)) parent.isParent = true;
    blocks.push(block);
    if (rank !== null || text.endsWith(':')) stack.push(block);
  }
  return blocks;
}

/** Writes a line that only tells who and by when to what stands above it: the task, or the whole list. */
function takesNote(
  blocks: readonly ProseBlock[],
  text: string,
  { marker, rank }: Pick<Paragraph, 'marker' | 'rank'>,
): boolean {
  const above = blocks.at(-1);
  if (above === undefined || !isNote(text, above) || standsAbove(rank, above)) return false;
  const list = above.trail.at(-1);
  const siblings = blocks
    .slice(-NEAR_BLOCKS)
    .filter(({ trail, rank: own }) => trail.at(-1) === list && own === above.rank);
  const isOfList = list !== undefined && marker === (rank === null ? '' : above.marker) && isBare(siblings);
  (isOfList ? list : above).notes.push(text);
  return true;
}

/** "4. Thời gian thực hiện: …" below "3. …" is a part of its own; "1.2. Cơ quan thực hiện: …" tells of "1.1". */
function standsAbove(rank: number | null, above: ProseBlock): boolean {
  if (rank === null || rank > 6) return false;
  return rank < above.rank || (rank === above.rank && rank < 4);
}

/** Several signs of a list, none of which has told who does it. */
function isBare(siblings: readonly ProseBlock[]): boolean {
  return siblings.length > 1 && siblings.every((one) => isBullet(one) && one.notes.length === 0);
}

function isNote(text: string, above: ProseBlock): boolean {
  if (isLabelLine(text)) return readTold(text).rest === '';
  if (above.text.endsWith(':') || text.endsWith(':')) return false;
  return !isName(above.text) && saysRole(text) && readAssignment(text) !== null;
}

function plainRank(stack: readonly ProseBlock[]): number {
  return (stack.at(-1)?.rank ?? 0) + 0.5;
}

/** Ends what a new paragraph does not belong to. */
function closeAbove(rank: number | null, stack: ProseBlock[], last: ProseBlock | undefined): void {
  if (rank === null) {
    if (!isOpenHeading(last, stack.at(-1))) closeList(stack);
    return;
  }
  // Parts of a document belong to no sentence: "… ban hành Kế hoạch như sau:" / "I. MỤC TIÊU".
  if (rank <= ROMAN_RANK && stack[0]?.marker === '') stack.length = 0;
  while ((stack.at(-1)?.rank ?? -1) >= rank) stack.pop();
}

/** True where the last paragraph is a heading, so that the one right below belongs to it. */
function isOpenHeading(last: ProseBlock | undefined, top: ProseBlock | undefined): boolean {
  return last !== undefined && last === top && isNumberedName(last);
}

function isNumberedName({ marker, text, rank }: ProseBlock): boolean {
  return marker !== '' && rank <= 6 && !/[.;:]$/u.test(text);
}

/** A plain paragraph ends the list that a sentence with a colon opened. */
function closeList(stack: ProseBlock[]): void {
  const opened = stack.findLastIndex(({ marker }) => marker === '');
  if (opened >= 0) stack.splice(opened);
  while ((stack.at(-1)?.rank ?? 0) >= 8) stack.pop();
}

/** True for a document with numbered headings; an article has none. */
export function isNumbered(blocks: readonly ProseBlock[]): boolean {
  return blocks.some(isHeadingNumber);
}

/** True for what begins with the number of a heading or of an item, not with the sign of a list. */
export function isHeadingNumber({ marker, rank }: ProseBlock): boolean {
  return marker !== '' && rank <= 4;
}

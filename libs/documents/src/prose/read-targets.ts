import type { PrintedTarget } from '#application';
import type { ProseBlock } from './blocks.js';
import { type ByWhen, byWhen, isYearly } from './by-when.js';
import { type Figure, figuresIn } from './figures.js';
import { isBullet } from './marker.js';
import { fieldName, groupOf, type Role, roleOf } from './section.js';
import { sentencesOf } from './sentences.js';
import { TASK_START } from './words.js';

const GOAL_WORD =
  /phấn đấu|đạt|tối thiểu|ít nhất|không dưới|trở lên|trên \d|^(?:trên )?\d|giảm|tăng|bảo đảm|đảm bảo|hoàn thành|chỉ tiêu|được|100 ?%/iu;
const STRIVES = /phấn đấu|chỉ tiêu|mục tiêu/iu;
/** An own part of a sentence begins this near before its figure. */
const PART_REACH = 60;

/** "Về cải cách thể chế: …", "Cải cách tài chính công: …" */
const FIELD = /^(?<field>[^:;.,%\d]{3,80}): ?\S/u;

interface Place {
  block: ProseBlock;
  role: Role | null;
  group: string;
}

/** The targets of a text: what stands below "Chỉ tiêu" or "Mục tiêu cụ thể", and goals with a percentage elsewhere. */
export function readTargets(blocks: readonly ProseBlock[]): PrintedTarget[] {
  return blocks.flatMap((block) => {
    const role = roleOf(block);
    const isIntro = block.isParent && (block.text.endsWith(':') || figuresIn(block.text).length === 0);
    return isIntro ? [] : targetsOfBlock(block, role);
  });
}

/** Verbs of what comes of work, not of work: "Cắt giảm 30% …", "Nâng tỷ lệ … lên 80%". */
const OUTCOME =
  /^(?:phấn đấu|đạt|bảo đảm|đảm bảo|duy trì|nâng|tăng|giảm|cắt giảm|rút ngắn|hoàn thành|chuyển|thực hiện) /iu;

/** True for a sentence that sets a target and gives nothing to do beside it. */
export function isOnlyTarget(sentence: string, block: ProseBlock): boolean {
  const place = { block, role: roleOf(block), group: '' };
  if (clausesOf(sentence).flatMap((clause) => targetsOfClause(clause, place)).length === 0) return false;
  return !TASK_START.test(sentence) || OUTCOME.test(sentence);
}

function targetsOfBlock(block: ProseBlock, role: Role | null): PrintedTarget[] {
  const { group, text } = withoutField(block);
  const place = { block, role, group };
  const found = sentencesOf(text).flatMap((sentence) =>
    clausesOf(sentence).flatMap((clause) => targetsOfClause(clause, place)),
  );
  if (found.length > 0 || role !== 'targets' || block.isParent) return found;
  return [targetOf({ text: trimmed(text), measure: trimmed(text), figure: null }, place)];
}

/** "a) Về cải cách thể chế: 100% văn bản …": the item begins with its field. */
function withoutField(block: ProseBlock): { group: string; text: string } {
  const field =
    isBullet(block) || block.marker === '' ? undefined : FIELD.exec(block.text)?.groups?.['field'];
  if (field === undefined) return { group: fieldName(groupOf(block)), text: block.text };
  return { group: fieldName(field), text: block.text.slice(block.text.indexOf(':') + 1).trim() };
}

/** The parts of a sentence between semicolons; one without a figure belongs to the one before it, else behind it. */
function clausesOf(sentence: string): string[] {
  const clauses: string[] = [];
  let waiting = '';
  for (const part of sentence.split(/(?<=;) */u)) {
    if (figuresIn(part).length > 0) clauses.push(`${waiting} ${part}`.trim());
    else if (clauses.length > 0) clauses.push(`${clauses.pop() ?? ''} ${part}`);
    else waiting = `${waiting} ${part}`.trim();
    if (clauses.length > 0) waiting = '';
  }
  return clauses;
}

function targetsOfClause(clause: string, { role, ...place }: Place): PrintedTarget[] {
  const figures = figuresIn(clause);
  const isAim = role === 'targets' || role === 'aims';
  if (!isAim && !GOAL_WORD.test(clause)) return [];
  const wanted = isAim ? figures : figures.filter(({ unit }) => unit === '%' || STRIVES.test(clause));
  return wanted.map((figure, at) => {
    const from = at === 0 ? 0 : partBegin(clause, figure, wanted[at - 1]?.to ?? 0);
    const next = wanted[at + 1];
    const to = next === undefined ? clause.length : partBegin(clause, next, figure.to);
    return targetOf({ text: trimmed(clause), measure: trimmed(clause.slice(from, to)), figure }, place);
  });
}

/** Where the words of a figure begin after those of the one before: at the last ", " or " và " near it. */
function partBegin(clause: string, { from }: Figure, earliest: number): number {
  const start = Math.max(earliest, from - PART_REACH);
  const between = clause.slice(start, from);
  const separator = Math.max(between.lastIndexOf(', '), between.lastIndexOf(' và '));
  return separator < 0 ? from : start + separator;
}

function targetOf(
  { text, measure, figure }: { text: string; measure: string; figure: Figure | null },
  { block, group }: Omit<Place, 'role'>,
): PrintedTarget {
  const when = whenOf([
    measure,
    text,
    block.text,
    ...block.trail.toReversed().map((heading) => heading.text),
  ]);
  return {
    group,
    text,
    measure,
    ...figureFields(figure),
    ...(when ?? { by: null, byText: '' }),
    yearly: isYearly(text),
  };
}

function figureFields(figure: Figure | null): Pick<Figure, 'figure' | 'figureTo' | 'unit' | 'bound'> {
  if (figure === null) return { figure: null, figureTo: null, unit: '', bound: null };
  const { from: _from, to: _to, ...fields } = figure;
  return fields;
}

function whenOf(texts: readonly string[]): ByWhen | null {
  for (const text of texts) {
    const when = byWhen(text);
    if (when !== null) return when;
  }
  return null;
}

function trimmed(text: string): string {
  return text.replace(/^(?:[\s,;]|và )+/u, '').replace(/[\s,;.]+$/u, '');
}

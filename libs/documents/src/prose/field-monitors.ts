import type { PrintedMonitor, PrintedProposal } from '#application';
import { foldText } from '../cell-text.js';

/** "… tổ chức thực hiện các nhiệm vụ của các nội dung: “A”, “B” và “C”; …" */
const FIELDS =
  /(?:nhiệm vụ|theo dõi|phụ trách|tham mưu|chủ trì)[^.;]{0,80}?(?:nội dung|lĩnh vực) ?:? ?(?<fields>[^.;]{4,600})/u;
const QUOTED = /[“"](?<field>[^”"]{4,200})[”"]/gu;
const NUMERAL = /^(?<numeral>[IVXLC]+|[A-ZĐ]|\d+)[.)] ?/u;
const LIKE = 0.75;

/** The fields that the duties of a plan give to agencies, with the groups of its appendix that they name. */
export function findMonitors(
  duties: readonly PrintedProposal[],
  groups: readonly string[],
): PrintedMonitor[] {
  const named = duties.filter(({ lead }) => lead !== '');
  const told = named.flatMap(({ lead, task }) =>
    fieldsIn(task).map((field) => ({ agency: lead, field, group: groupLike(field, groups) })),
  );
  const taken = new Set(told.map(({ group }) => group));
  const open = groups.filter((group) => !taken.has(numeralOf(group)));
  return [...told, ...named.flatMap((duty) => mentioned(duty, open))];
}

function fieldsIn(task: string): string[] {
  const fields = FIELDS.exec(task)?.groups?.['fields'] ?? '';
  if (
    fields === '' ||
    /^(?:trọng tâm|liên quan|liên ngành|nêu tại|quy định|trên|này|được giao)/u.test(fields)
  )
    return [];
  const quoted = [...fields.matchAll(QUOTED)].map(({ groups }) => groups?.['field'] ?? '');
  return quoted.length > 0 ? quoted : [fields.replace(/[\s.;,]+$/u, '')];
}

/** A group that the words of a duty hold as a whole: "… tăng cường công tác chỉ đạo, điều hành và …". */
function mentioned({ lead, task }: PrintedProposal, groups: readonly string[]): PrintedMonitor[] {
  const folded = ` ${foldText(task)} `;
  return groups
    .filter((group) => folded.includes(` ${keyOf(group)} `) && keyOf(group).split(' ').length >= 3)
    .map((group) => ({ agency: lead, field: group.replace(NUMERAL, ''), group: numeralOf(group) }));
}

/** The numeral of the group with the same words, in any order. */
function groupLike(field: string, groups: readonly string[]): string | null {
  const words = new Set(keyOf(field).split(' '));
  let best: { group: string; share: number } | null = null;
  for (const group of groups) {
    const own = new Set(keyOf(group).split(' '));
    const both = [...own].filter((word) => words.has(word)).length;
    const share = both / Math.max(own.size, words.size);
    if (share >= LIKE && share > (best?.share ?? 0)) best = { group, share };
  }
  return best === null ? null : numeralOf(best.group);
}

function keyOf(group: string): string {
  const plain = group.replace(NUMERAL, '').replace(/\([^)]{0,60}\)/gu, ' ');
  return foldText(plain)
    .replace(/ ?(?:cchc|cai cach hanh chinh)$/u, '')
    .trim();
}

function numeralOf(group: string): string | null {
  return NUMERAL.exec(group)?.groups?.['numeral'] ?? null;
}

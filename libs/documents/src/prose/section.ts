import { foldText } from '../cell-text.js';
import type { ProseBlock } from './blocks.js';
import { isPlainHeading } from './plain-heading.js';

/** What a part of the document is for. */
export type Role = 'aims' | 'targets' | 'tasks' | 'duties';

const HEADING_CHARS = 200;
const ROLES: readonly (readonly [Role, RegExp])[] = [
  [
    'duties',
    /\bto chuc thuc hien$|^phan cong|\btrach nhiem (?:thuc hien|cua|to chuc)|^to chuc thuc hien|^trach nhiem/,
  ],
  ['tasks', /\b(?:nhiem vu|giai phap|chi dao dieu hanh|noi dung thuc hien|cong viec|hoat dong)\b/],
  ['targets', /\bchi tieu\b|\bmuc tieu (?:cu the|den|phan dau|nam|chu yeu)\b/],
  [
    'aims',
    /^(?:(?:muc tieu|muc dich|yeu cau|quan diem|phuong huong|su can thiet|can cu|y nghia|chung|tong quat|chi dao|phap ly|va) ?)+$/,
  ],
];
/** What the part that a block stands in is for, by the nearest heading that tells; null where none does. */
export function roleOf({ trail }: ProseBlock): Role | null {
  for (const heading of trail.toReversed()) {
    if (heading.marker === '') continue;
    const role = roleOfHeading(heading.text);
    if (role !== null) return role;
  }
  return null;
}

function roleOfHeading(text: string): Role | null {
  if (text.length > HEADING_CHARS) return null;
  const folded = foldText(text);
  const found = ROLES.filter(([, pattern]) => pattern.test(folded)).map(([role]) => role);
  // "NỘI DUNG, CHỈ TIÊU, NHIỆM VỤ VÀ GIẢI PHÁP" is the heading of both.
  return found.includes('targets') && found.includes('tasks') ? null : (found[0] ?? null);
}

/** "Về cải cách thể chế:" → "Cải cách thể chế". */
export function fieldName(printed: string): string {
  const name = printed.replace(/^Về /u, '').replace(/[\s.:;]+$/u, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The heading that names the field a block belongs to, as printed; '' where there is none. */
export function groupOf({ trail }: ProseBlock): string {
  const heading = trail.findLast(
    ({ marker, rank, text, told }) =>
      marker !== '' && told.rest !== '' && rank < 7 && text.length <= HEADING_CHARS && !isPlainHeading(text),
  );
  return heading?.told.rest.replace(/[.:;]$/u, '') ?? '';
}

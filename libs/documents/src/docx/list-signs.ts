import { readMarker } from '../prose/marker.js';
import { textOf, type WordNode } from './word-node.js';

/** The numbers that Word shows before headings and items, counted as far as they have come. */
export type ListSigns = Record<string, number>;

const HEADING = /^(?:heading|tiêu đề) ?(?<level>[1-4])$/iu;
const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const DEEPEST = 9;

/**
 * A paragraph with the sign that Word shows before it and that its text does not hold: numbers of headings and ordered
 * lists, dashes of the others. Word keeps the numbers' form elsewhere: I, 1, a) by depth for headings, 1, a) for lists.
 */
export function signedText(paragraph: WordNode, signs: ListSigns): string {
  const text = textOf(paragraph);
  const isSigned = text.trim() === '' || readMarker(text.trim()) !== null;
  return isSigned ? text : `${signOf(paragraph, signs)}${text}`;
}

function signOf({ styleName, numbering }: WordNode, signs: ListSigns): string {
  const heading = HEADING.exec(styleName ?? '')?.groups?.['level'];
  if (heading !== undefined) return `${count(signs, Number(heading) - 1)} `;
  if (numbering === null || numbering === undefined) return '';
  const level = Math.min(Number(numbering.level ?? 0), DEEPEST);
  return numbering.isOrdered ? `${count(signs, level + 1)} ` : '- ';
}

/** The next number at a depth; what is deeper begins anew. */
function count(signs: ListSigns, depth: number): string {
  const number = (signs[depth] ?? 0) + 1;
  signs[depth] = number;
  for (let deeper = depth + 1; deeper <= DEEPEST + 1; deeper += 1) delete signs[deeper];
  if (depth === 0) return `${ROMAN[number] ?? number}.`;
  return depth === 2 && number <= 26 ? `${String.fromCharCode(96 + number)})` : `${number}.`;
}

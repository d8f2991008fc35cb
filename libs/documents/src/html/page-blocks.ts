import type { DefaultTreeAdapterMap } from 'parse5';
import type { DocumentBlock } from '../document-block.js';
import { readMarker } from '../prose/marker.js';
import { Grids, type SpannedCell } from '../grid.js';

type Node = DefaultTreeAdapterMap['childNode'];
type Parent = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];

/** What is not text of the page. */
const IGNORED = new Set([
  ...['script', 'style', 'template', 'noscript', 'head', 'svg', 'iframe', 'object'],
  ...['select', 'textarea', 'button', 'audio', 'video', 'canvas'],
]);
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'big', 'cite', 'code', 'del', 'em', 'font', 'i', 'ins', 'label', 'mark'],
  ...['o:p', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'tt', 'u'],
]);

/**
 * The lines and tables of a page in reading order; a table that holds tables is only their layout.
 * Throws `TooManyCellsError`.
 */
export function pageBlocks(page: Parent): DocumentBlock[] {
  const around = new Set<Parent>();
  collectAround(page, around);
  const grids = new Grids();
  const blocksOf = (parent: Parent): DocumentBlock[] =>
    parent.childNodes.flatMap((node): DocumentBlock[] => {
      if (!isElement(node)) return textBlock(textOf(node));
      if (IGNORED.has(node.tagName)) return [];
      if (around.has(node)) return blocksOf(node);
      if (node.tagName !== 'table') return textBlock(textOf(node));
      return [{ kind: 'table', rows: grids.spread(tableRows(node)) }];
    });
  return blocksOf(page);
}

/** Collects everything that has a table somewhere in it; tells whether the parent itself has one. */
function collectAround(parent: Parent, around: Set<Parent>): boolean {
  let holdsTable = false;
  for (const node of parent.childNodes) {
    if (!isElement(node)) continue;
    const isAround = collectAround(node, around);
    holdsTable ||= isAround || node.tagName === 'table';
  }
  if (holdsTable) around.add(parent);
  return holdsTable;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function textBlock(text: string): DocumentBlock[] {
  return text.trim() === '' ? [] : [{ kind: 'text', lines: text.split('\n') }];
}

/** Spaces and line breaks of the source are one space; a line ends at <br> and around everything that is not inline. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\s+/gu, ' ');
  if (!isElement(node) || IGNORED.has(node.tagName)) return '';
  if (node.tagName === 'br') return '\n';
  const text = node.childNodes.map(textOf).join('');
  if (node.tagName === 'li') return `\n${listSign(node, text)}${text.trim()}\n`;
  return INLINE.has(node.tagName) ? text : `\n${text}\n`;
}

/** What the page shows before an item of a list, unless its text has a number or sign of its own. */
function listSign(item: Element, text: string): string {
  const list = item.parentNode;
  if (list === null || readMarker(text.trim()) !== null) return '';
  const before = list.childNodes.filter(isElement).indexOf(item);
  return 'tagName' in list && list.tagName === 'ol' ? orderedSign(list, before) : '- ';
}

function orderedSign(list: Element, before: number): string {
  const number = Number(attribute(list, 'start') ?? 1) + before;
  const isLetter = attribute(list, 'type')?.toLowerCase() === 'a' && number <= 26;
  return isLetter ? `${String.fromCharCode(96 + number)}) ` : `${number}. `;
}

/** Rows of the table itself, through thead, tbody and tfoot. */
function tableRows(table: Element): SpannedCell[][] {
  return table.childNodes.filter(isElement).flatMap((child): SpannedCell[][] => {
    if (child.tagName === 'tr') return [rowCells(child)];
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? tableRows(child) : [];
  });
}

function rowCells(row: Element): SpannedCell[] {
  const cells = row.childNodes
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th');
  return cells.map((cell) => ({
    text: textOf(cell).trim(),
    colSpan: Number(attribute(cell, 'colspan') ?? 1),
    // rowspan="0" reaches to the end of the table.
    rowSpan:
      attribute(cell, 'rowspan') === '0' ? Number.MAX_SAFE_INTEGER : Number(attribute(cell, 'rowspan') ?? 1),
  }));
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

import type { DocumentBlock } from '../document-block.js';
import { Grids, type SpannedCell } from '../grid.js';
import { type ListSigns, signedText } from './list-signs.js';
import { childrenOf, holdsTable, textOf, type WordNode } from './word-node.js';

/**
 * The paragraphs and tables of a Word document in reading order; a table that holds tables is only their layout.
 * Throws `TooManyCellsError`.
 */
export function wordBlocks(node: WordNode, grids = new Grids(), signs: ListSigns = {}): DocumentBlock[] {
  return (node.children ?? []).flatMap((child): DocumentBlock[] => {
    if (child.type === 'table' && !(child.children ?? []).some(holdsTable)) {
      return [{ kind: 'table', rows: grids.spread(tableRows(child)) }];
    }
    if (child.type !== 'paragraph') return wordBlocks(child, grids, signs);
    return holdsTable(child)
      ? wordBlocks(child, grids, signs)
      : [{ kind: 'text', lines: signedText(child, signs).split('\n') }];
  });
}

function tableRows(table: WordNode): SpannedCell[][] {
  const numbers = { last: 0 };
  return childrenOf(table, 'tableRow').map((row) =>
    childrenOf(row, 'tableCell').map((cell) => spannedCell(cell, numbers)),
  );
}

/** A cell that Word numbers by itself (an ordinal column, as a rule) holds no text; it gets the number it shows. */
function spannedCell(cell: WordNode, numbers: { last: number }): SpannedCell {
  const text = textOf(cell).trim();
  const isNumbered = childrenOf(cell, 'paragraph').some(({ numbering }) => numbering?.isOrdered === true);
  if (text === '' && isNumbered) numbers.last += 1;
  return {
    text: text === '' && isNumbered ? String(numbers.last) : text,
    colSpan: cell.colSpan ?? 1,
    rowSpan: cell.rowSpan ?? 1,
  };
}

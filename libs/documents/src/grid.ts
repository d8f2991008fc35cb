import { TABLE_LIMITS } from './table-limits.js';

/** A cell as Word and HTML hold it: once, with the columns and rows it covers. */
export interface SpannedCell {
  text: string;
  colSpan: number;
  rowSpan: number;
}

/** The tables of a document have more cells than a plan can have. */
export class TooManyCellsError extends Error {}

interface Covered {
  text: string;
  rowsLeft: number;
}

/**
 * Spreads the merged cells of a document's tables over their grids. Merged downwards, the text holds for every row (one
 * lead for three tasks); merged sideways, it stands in the first column only, so that a group heading is still a row
 * with one cell.
 */
export class Grids {
  /** A few letters of markup can cover a grid of any size, so all the tables of a document share one allowance. */
  private cellsLeft: number = TABLE_LIMITS.rows * TABLE_LIMITS.columns;

  /** Throws `TooManyCellsError`. */
  spread(rows: readonly (readonly SpannedCell[])[]): string[][] {
    const covered = new Map<number, Covered>();
    return rows.map((cells) => {
      const row = spreadRow(cells, covered);
      this.cellsLeft -= row.length;
      if (this.cellsLeft < 0) throw new TooManyCellsError();
      return row;
    });
  }
}

function spreadRow(cells: readonly SpannedCell[], covered: Map<number, Covered>): string[] {
  const row: string[] = [];
  for (const cell of cells) {
    takeCovered(row, covered);
    place(cell, row, covered);
    // One column too many is enough for the table to be refused.
    if (row.length > TABLE_LIMITS.columns) return row;
  }
  takeCovered(row, covered);
  return row;
}

function place(cell: SpannedCell, row: string[], covered: Map<number, Covered>): void {
  const columns = Math.min(atLeastOne(cell.colSpan), TABLE_LIMITS.columns + 1);
  const rowsLeft = atLeastOne(cell.rowSpan) - 1;
  for (let column = 0; column < columns; column += 1) {
    const text = column === 0 ? cell.text : '';
    if (rowsLeft > 0) covered.set(row.length, { text, rowsLeft });
    row.push(text);
  }
}

/** Goes on with the cells that reach down from the rows above. */
function takeCovered(row: string[], covered: Map<number, Covered>): void {
  for (let above = covered.get(row.length); above !== undefined; above = covered.get(row.length)) {
    above.rowsLeft -= 1;
    if (above.rowsLeft === 0) covered.delete(row.length);
    row.push(above.text);
  }
}

function atLeastOne(span: number): number {
  return Number.isSafeInteger(span) && span > 0 ? span : 1;
}

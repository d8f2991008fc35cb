import { TABLE_LIMITS } from '../table-limits.js';
import { cellAddress, LAST_COLUMN, LAST_ROW } from './cell-address.js';
import { printCell } from './print-cell.js';
import { cellText, stringText } from './shared-strings.js';
import { attributeOf } from './xml-text.js';

/** What the cells of a workbook refer to. */
export interface WorkbookValues {
  strings: readonly string[];
  /** Number formats in the order of the cell formats; undefined where one says nothing of interest. */
  formats: readonly (string | undefined)[];
  /** Days are counted from 1 January 1904 and not from 1900. */
  from1904: boolean;
}

export type SheetProblem = 'broken' | 'too-many-rows' | 'too-many-columns';
export type SheetCells = { problem: null; rows: string[][] } | { problem: SheetProblem };

interface Place {
  row: number;
  column: number;
}

const SHEET_DATA = /<(?:[\w.-]+:)?sheetData(?=[\s/>])/u;
const END = /<\/(?:[\w.-]+:)?sheetData\s*>/u;
/** A tag ends at '>'; another '<' before it is no XML. */
const TAG = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])([^<>]*)(.)/gsu;
const CELL_END = /<\/(?:[\w.-]+:)?c\s*>/gu;
const VALUE = /<(?:[\w.-]+:)?v(?:\s[^<>]*)?>([^<]*)</u;

/**
 * The cells of a sheet as a person sees them in Excel, `rows[0]` being row 1; gaps are ''. A row or a cell that does not
 * say where it stands comes behind the one before it, as many programs write them. Formulas are not looked at, only the
 * values kept with them. Stops at the first filled cell beyond what a plan can have.
 */
export function sheetCells(xml: string, values: WorkbookValues): SheetCells {
  const start = xml.search(SHEET_DATA);
  const data = start < 0 ? '' : xml.slice(start, END.exec(xml)?.index);
  const rows: string[][] = [];
  for (const cell of filledCells(data)) {
    if (cell === 'broken') return { problem: cell };
    const text = textOf(cell.content, cell.attributes, values);
    const problem = text.trim() === '' ? null : put(text, cell, rows);
    if (problem !== null) return { problem };
  }
  return { problem: null, rows };
}

interface FilledCell extends Place {
  attributes: string;
  content: string;
}

/** The cells that hold something, in the order of the file; 'broken' ends them. */
function* filledCells(data: string): Generator<FilledCell | 'broken'> {
  let last: Place = { row: -1, column: -1 };
  for (const { 0: tag, 1: name, 2: attributes = '', 3: closing, index } of data.matchAll(TAG)) {
    const place = closing === '>' ? placeOf(name === 'row', attributes, last) : null;
    if (place === null) return yield 'broken';
    last = place;
    if (name === 'row' || attributes.endsWith('/')) continue;
    const content = contentAt(data, index + tag.length);
    if (content === null) return yield 'broken';
    yield { ...place, attributes, content };
  }
}

/** Where a row or a cell stands; null for an address that no sheet has. */
function placeOf(isRow: boolean, attributes: string, last: Place): Place | null {
  const reference = attributeOf(attributes, 'r');
  const next = isRow ? { row: last.row + 1, column: -1 } : { row: last.row, column: last.column + 1 };
  const told = reference === '' ? next : isRow ? rowAt(reference) : cellAddress(reference);
  return told === null || told.row >= LAST_ROW || told.column >= LAST_COLUMN ? null : told;
}

function rowAt(reference: string): Place | null {
  return /^\d{1,7}$/u.test(reference) && Number(reference) > 0
    ? { row: Number(reference) - 1, column: -1 }
    : null;
}

/** What stands in a cell that begins here; null if it never ends. */
function contentAt(data: string, from: number): string | null {
  CELL_END.lastIndex = from;
  const end = CELL_END.exec(data);
  return end === null ? null : data.slice(from, end.index);
}

function textOf(content: string, attributes: string, { strings, formats, from1904 }: WorkbookValues): string {
  const type = attributeOf(attributes, 't');
  if (type === 'inlineStr') return stringText(content);
  const value = cellText(VALUE.exec(content)?.[1] ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  const format = formats[Number(attributeOf(attributes, 's') || '0')];
  return printCell(value, { type, format, from1904 });
}

function put(text: string, { row, column }: Place, rows: string[][]): SheetProblem | null {
  if (row >= TABLE_LIMITS.rows) return 'too-many-rows';
  if (column >= TABLE_LIMITS.columns) return 'too-many-columns';
  while (rows.length <= row) rows.push([]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push('');
  cells[column] = text;
  return null;
}

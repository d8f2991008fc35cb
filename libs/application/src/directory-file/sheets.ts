import { layouts, type SheetLayout } from './columns.js';
import type { DirectoryProblem, DirectoryRows, Placed, PlacedRows, WorkbookSheet } from './directory-rows.js';

/** The directory as the sheets of a workbook, headings first. Pure. */
export function sheetsOf(rows: DirectoryRows): WorkbookSheet[] {
  return [
    print(layouts.agencies, rows.agencies),
    print(layouts.groups, rows.groups),
    print(layouts.posts, rows.posts),
  ];
}

/** The rows of a workbook, and what is wrong by sheet, row and column. A sheet may be left out, a heading may not. Pure. */
export function rowsOf(sheets: readonly WorkbookSheet[]): { rows: PlacedRows; problems: DirectoryProblem[] } {
  const problems: DirectoryProblem[] = [];
  const read = <Row>(layout: SheetLayout<Row>): Placed<Row>[] => {
    const sheet = sheets.find(({ name }) => name === layout.name);
    return sheet === undefined ? [] : readSheet(layout, sheet, problems);
  };
  const rows = { agencies: read(layouts.agencies), groups: read(layouts.groups), posts: read(layouts.posts) };
  const known = Object.values(layouts).map(({ name }) => name);
  if (!sheets.some(({ name }) => known.includes(name))) {
    const message = `Tệp không có trang nào tên “${known.join('”, “')}”.`;
    problems.push({ sheet: sheets[0]?.name ?? '', row: 1, column: null, message });
  }
  return { rows, problems };
}

function print<Row>({ name, columns }: SheetLayout<Row>, rows: readonly Row[]): WorkbookSheet {
  const headings = columns.map(({ heading }) => heading);
  return { name, rows: [headings, ...rows.map((row) => columns.map((column) => column.print(row)))] };
}

function readSheet<Row>(
  { name, columns }: SheetLayout<Row>,
  { rows: [headings = [], ...body] }: WorkbookSheet,
  problems: DirectoryProblem[],
): Placed<Row>[] {
  const places = columns.map(({ heading }) => headings.findIndex((one) => one.trim() === heading));
  const missing = columns.filter((_, at) => (places[at] ?? -1) < 0).map(({ heading }) => heading);
  if (missing.length > 0) {
    const message = `Trang “${name}” thiếu cột ${missing.join(', ')}.`;
    problems.push({ sheet: name, row: 1, column: missing[0] ?? null, message });
    return [];
  }
  return body.flatMap((cells, at) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const row: Partial<Placed<Row>> = {};
    row.row = (at + 2) as Placed<Row>['row'];
    for (const [index, column] of columns.entries()) {
      const message = column.read((cells[places[index] ?? -1] ?? '').trim(), row);
      if (message !== null) problems.push({ sheet: name, row: at + 2, column: column.heading, message });
    }
    return [row as Placed<Row>];
  });
}

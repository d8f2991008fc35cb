import { layouts, type SheetLayout } from './columns.js';
import { ambiguousNames, doublyHeld, unsoundRows } from './contradictions.js';
import type {
  AgencyRow,
  DirectoryChange,
  DirectoryProblem,
  DirectoryRows,
  GroupRow,
  Placed,
  PlacedRows,
  PostRow,
} from './directory-rows.js';

export interface Comparison {
  changes: DirectoryChange[];
  problems: DirectoryProblem[];
  /** The rows that differ from what is stored. */
  touched: DirectoryRows;
}

/** How rows of one sheet are told apart and named. */
interface Identity<Row> {
  layout: SheetLayout<Row>;
  keyOf: (row: Row) => string;
  nameOf: (row: Row) => string;
}

const key = (...parts: (string | null)[]): string => parts.map((part) => part ?? '').join('|');

const agencies: Identity<AgencyRow> = {
  layout: layouts.agencies,
  keyOf: ({ code }) => code,
  nameOf: ({ name }) => name,
};
const groups: Identity<GroupRow> = {
  layout: layouts.groups,
  keyOf: ({ code, agency }) => key(code, agency),
  nameOf: ({ name, agency }) => (agency === '' ? name : `${name}: ${agency}`),
};
const posts: Identity<PostRow> = {
  layout: layouts.posts,
  keyOf: ({ agency, kind, title, person, fromOn }) => key(agency, kind, title, person, fromOn),
  nameOf: ({ agency, title, person }) => [title, person, agency].filter((part) => part !== '').join(', '),
};

/**
 * What an uploaded directory would change in the stored one, row by row, and what contradicts itself. Rows that the
 * file leaves out stay as they are: somebody leaves by a last day. Pure.
 */
export function compareDirectories(stored: DirectoryRows, wanted: PlacedRows): Comparison {
  const compared = {
    agencies: compare(agencies, stored.agencies, wanted.agencies),
    groups: compare(groups, stored.groups, wanted.groups),
    posts: compare(posts, stored.posts, wanted.posts),
  };
  const all = [compared.agencies, compared.groups, compared.posts];
  const held = new Map<string, PostRow>(
    [...stored.posts, ...wanted.posts].map((row) => [posts.keyOf(row), row]),
  );
  return {
    changes: all.flatMap(({ changes }) => changes),
    problems: [
      ...all.flatMap(({ problems }) => problems),
      ...unsoundRows(stored, wanted),
      ...ambiguousNames(stored.agencies, compared.agencies.touched),
      ...doublyHeld([...held.values()], compared.posts.touched),
    ],
    touched: {
      agencies: compared.agencies.touched,
      groups: compared.groups.touched,
      posts: compared.posts.touched,
    },
  };
}

function compare<Row>(
  { layout, keyOf, nameOf }: Identity<Row>,
  stored: readonly Row[],
  wanted: readonly Placed<Row>[],
): { changes: DirectoryChange[]; problems: DirectoryProblem[]; touched: Placed<Row>[] } {
  const known = new Map(stored.map((row) => [keyOf(row), row]));
  const met = new Map<string, number>();
  const changes: DirectoryChange[] = [];
  const problems: DirectoryProblem[] = [];
  const touched: Placed<Row>[] = [];
  for (const row of wanted) {
    const first = met.get(keyOf(row));
    if (first !== undefined) {
      const message = `Dòng này trùng với dòng ${first}.`;
      problems.push({ sheet: layout.name, row: row.row, column: null, message });
      continue;
    }
    met.set(keyOf(row), row.row);
    const before = known.get(keyOf(row));
    const details = before === undefined ? [] : differences(layout, before, row);
    if (before !== undefined && details.length === 0) continue;
    touched.push(row);
    const change = before === undefined ? 'added' : changeOf(details);
    changes.push({ sheet: layout.name, row: row.row, change, what: nameOf(row), details });
  }
  return { changes, problems, touched };
}

function differences<Row>({ columns }: SheetLayout<Row>, before: Row, after: Row): string[] {
  return columns
    .filter((column) => comparable(column.print(before)) !== comparable(column.print(after)))
    .map((column) => `${column.heading}: “${column.print(before)}” → “${column.print(after)}”`);
}

/** The order of a list says nothing. */
function comparable(cell: string): string {
  return cell.includes(';')
    ? cell
        .split(';')
        .map((part) => part.trim())
        .toSorted()
        .join('; ')
    : cell;
}

function changeOf(details: readonly string[]): DirectoryChange['change'] {
  return details.some((detail) => detail.startsWith('Đến ngày: “”')) ? 'ended' : 'changed';
}

import { isSameProvince, nameKey, type PositionKind } from '#domain';
import { layouts } from './columns.js';
import type {
  AgencyRow,
  DirectoryProblem,
  DirectoryRows,
  Placed,
  PlacedRows,
  PostRow,
} from './directory-rows.js';

/** Rows of the file that cannot be, whatever is stored: unknown codes, days in the wrong order, half a holder. Pure. */
export function unsoundRows(stored: DirectoryRows, wanted: PlacedRows): DirectoryProblem[] {
  const codes = new Set([...stored.agencies, ...wanted.agencies].map(({ code }) => code));
  return [...unknownCodes(wanted, codes), ...wrongDays(wanted), ...wanted.posts.flatMap(halfNamed)];
}

/** A spelling of a changed agency that another of its province has at the same time. */
export function ambiguousNames(
  stored: readonly AgencyRow[],
  touched: readonly Placed<AgencyRow>[],
): DirectoryProblem[] {
  const after = new Map<string, AgencyRow>(stored.map((row) => [row.code, row]));
  for (const row of touched) after.set(row.code, row);
  const bearers = new Map<string, AgencyRow[]>();
  for (const agency of after.values()) {
    for (const key of keysOf(agency)) bearers.set(key, [...(bearers.get(key) ?? []), agency]);
  }
  return touched.flatMap((agency) =>
    keysOf(agency).flatMap((key) => {
      const other = bearers.get(key)?.find((one) => one.code !== agency.code && live(one, agency));
      if (other === undefined) return [];
      const name = namesOf(agency).find((one) => nameKey(one) === key) ?? key;
      const message = `Tên “${name}” chỉ hai cơ quan khác nhau: ${agency.name}; ${other.name}.`;
      return [{ sheet: layouts.agencies.name, row: agency.row, column: 'Tên cơ quan', message }];
    }),
  );
}

function namesOf({ name, shortName, spellings }: AgencyRow): string[] {
  return [name, shortName, ...spellings];
}

function keysOf(agency: AgencyRow): string[] {
  return [...new Set(namesOf(agency).map(nameKey))];
}

/** In one province at one time. */
function live(one: AgencyRow, other: AgencyRow): boolean {
  return (
    isSameProvince(one.province, other.province) &&
    (one.validFrom ?? '') <= (other.validTo ?? '9999') &&
    (other.validFrom ?? '') <= (one.validTo ?? '9999')
  );
}

function unknownCodes(wanted: PlacedRows, codes: ReadonlySet<string>): DirectoryProblem[] {
  const unknown = (sheet: string, row: number, [column, code]: [string, string]): DirectoryProblem[] =>
    code === '' || codes.has(code) ? [] : [{ sheet, row, column, message: `Không có cơ quan mã “${code}”.` }];
  const { agencies, groups, posts } = layouts;
  return [
    ...wanted.agencies.flatMap(({ row, parent }) =>
      unknown(agencies.name, row, ['Mã cơ quan cấp trên', parent]),
    ),
    ...wanted.groups.flatMap(({ row, agency }) => unknown(groups.name, row, ['Mã cơ quan', agency])),
    ...wanted.posts.flatMap(({ row, agency }) => unknown(posts.name, row, ['Mã cơ quan', agency])),
  ];
}

function wrongDays({ agencies, groups, posts }: PlacedRows): DirectoryProblem[] {
  const days = [
    ...agencies.map(({ row, validFrom, validTo }) => ({
      of: layouts.agencies,
      row,
      from: validFrom,
      to: validTo,
    })),
    ...groups.map(({ row, fromOn, toOn }) => ({ of: layouts.groups, row, from: fromOn, to: toOn })),
    ...posts.map(({ row, fromOn, toOn }) => ({ of: layouts.posts, row, from: fromOn, to: toOn })),
  ];
  return days
    .filter(({ from, to }) => from !== null && to !== null && to < from)
    .map(({ of, row }) => ({
      sheet: of.name,
      row,
      column: 'Đến ngày',
      message: 'Ngày cuối trước ngày đầu.',
    }));
}

function halfNamed({ row, person, email, fromOn, toOn }: Placed<PostRow>): DirectoryProblem[] {
  const at = { sheet: layouts.posts.name, row };
  if (person === '' && (email !== '' || fromOn !== null || toOn !== null)) {
    return [{ ...at, column: 'Người giữ', message: 'Có địa chỉ hoặc ngày mà không có người giữ.' }];
  }
  if (person === '' || fromOn !== null) return [];
  return [{ ...at, column: 'Từ ngày', message: 'Cần ngày bắt đầu giữ chức vụ.' }];
}

const heldByOne: readonly string[] = ['head', 'acting-head'] satisfies PositionKind[];

/** Two people at the head of one agency at one time, one of them by a row that changes something. */
export function doublyHeld(
  after: readonly PostRow[],
  touched: readonly Placed<PostRow>[],
): DirectoryProblem[] {
  const isHead = ({ kind, person }: PostRow): boolean => heldByOne.includes(kind) && person !== '';
  const heads = after.filter(isHead);
  return touched.filter(isHead).flatMap((one) => {
    const other = heads.find((two) => !isSameHolder(one, two) && overlap(one, two));
    if (other === undefined) return [];
    const message = `Chức vụ này cùng lúc có hai người: ${one.person}; ${other.person}.`;
    return [{ sheet: layouts.posts.name, row: one.row, column: 'Từ ngày', message }];
  });
}

function isSameHolder(one: PostRow, two: PostRow): boolean {
  return one.person === two.person && one.fromOn === two.fromOn;
}

function overlap(one: PostRow, two: PostRow): boolean {
  const isSame = one.agency === two.agency && one.kind === two.kind && one.title === two.title;
  return isSame && (one.fromOn ?? '') <= (two.toOn ?? '9999') && (two.fromOn ?? '') <= (one.toOn ?? '9999');
}

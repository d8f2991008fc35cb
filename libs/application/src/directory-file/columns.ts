import { agencyKinds, formatDate, isLocalDate, type LocalDate, positionKinds } from '#domain';
import type { DirectoryRows, SheetKey } from './directory-rows.js';

/** One column of a sheet: its heading, how a value is printed, and how a cell is read (a string is what is wrong). */
export interface Column<Row> {
  heading: string;
  print: (row: Row) => string;
  read: (cell: string, row: Partial<Row>) => string | null;
}

export interface SheetLayout<Row> {
  name: string;
  columns: readonly Column<Row>[];
}

type Field<Row, Value> = { [Key in keyof Row]: Row[Key] extends Value ? Key : never }[keyof Row];

const email = /^(?=[!-~]+@)[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/u;

function text<Row>(
  heading: string,
  key: Field<Row, string>,
  wrong: (cell: string) => string | null = () => null,
): Column<Row> {
  return {
    heading,
    print: (row) => String(row[key]),
    read: (cell, row) => {
      Object.assign(row, { [key]: cell });
      return wrong(cell);
    },
  };
}

function list<Row>(heading: string, key: Field<Row, string[]>): Column<Row> {
  return {
    heading,
    print: (row) => (row[key] as string[]).join('; '),
    read: (cell, row) => {
      const parts = cell.split(';').map((part) => part.trim());
      Object.assign(row, { [key]: parts.filter((part) => part !== '') });
      return null;
    },
  };
}

function day<Row>(heading: string, key: Field<Row, LocalDate | null>): Column<Row> {
  return {
    heading,
    print: (row) => (row[key] === null ? '' : formatDate(String(row[key]))),
    read: (cell, row) => {
      const read = cell === '' ? null : dayOf(cell);
      Object.assign(row, { [key]: read ?? null });
      return read === undefined ? `“${cell}” không phải là ngày; đề nghị ghi ngày/tháng/năm.` : null;
    },
  };
}

/** "1/3/2025", "01/03/2025" or "2025-03-01"; undefined where it is no day. */
function dayOf(cell: string): LocalDate | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(cell) ?? [];
  const found = year === '' ? cell : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isLocalDate(found) ? found : undefined;
}

const required = (cell: string): string | null => (cell === '' ? 'Ô này không được để trống.' : null);
const code = (cell: string): string | null =>
  /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(cell) ? null : 'Mã chỉ gồm chữ thường không dấu, số và gạch nối.';
const address = (cell: string): string | null =>
  cell === '' || email.test(cell) ? null : `“${cell}” không phải là địa chỉ thư điện tử.`;
const oneOf =
  (known: readonly string[]) =>
  (cell: string): string | null =>
    known.includes(cell) ? null : `“${cell}” không thuộc: ${known.join(', ')}.`;

type Layouts = { [Key in SheetKey]: SheetLayout<DirectoryRows[Key][number]> };

/** The workbook of a directory: three sheets, a column for each thing. */
export const layouts: Layouts = {
  agencies: {
    name: 'Cơ quan',
    columns: [
      text('Mã', 'code', code),
      text('Tỉnh', 'province', required),
      text('Tên cơ quan', 'name', required),
      text('Tên viết tắt', 'shortName', required),
      text('Loại', 'kind', oneOf(agencyKinds)),
      text('Mã cơ quan cấp trên', 'parent'),
      day('Từ ngày', 'validFrom'),
      day('Đến ngày', 'validTo'),
      text('Hộp thư', 'mailbox', address),
      list('Tên khác gặp trong văn bản', 'spellings'),
    ],
  },
  groups: {
    name: 'Nhóm',
    columns: [
      text('Mã nhóm', 'code', code),
      text('Tên nhóm', 'name', required),
      {
        heading: 'Có danh sách',
        print: ({ expandable }) => (expandable ? 'có' : 'không'),
        read: (cell, row) => {
          row.expandable = cell === 'có';
          return oneOf(['có', 'không'])(cell);
        },
      },
      list('Tên khác gặp trong văn bản', 'spellings'),
      text('Mã cơ quan', 'agency'),
      day('Từ ngày', 'fromOn'),
      day('Đến ngày', 'toOn'),
    ],
  },
  posts: {
    name: 'Chức vụ, người',
    columns: [
      text('Mã cơ quan', 'agency', required),
      text('Loại chức vụ', 'kind', oneOf(positionKinds)),
      text('Chức danh', 'title', required),
      list('Lĩnh vực', 'fields'),
      text('Người giữ', 'person'),
      text('Thư điện tử', 'email', address),
      day('Từ ngày', 'fromOn'),
      day('Đến ngày', 'toOn'),
    ],
  },
};

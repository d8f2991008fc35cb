import { noTaskTable } from '../plan/table-problems.js';
import { makeTable, refused, type TableRefusal } from '../table.js';

/** Running text without a table of tasks: refused as a table, with its lines; a mark of secrecy is told all the same. */
export function withoutTable(lines: readonly string[]): TableRefusal {
  const marked = makeTable({ format: 'text', rows: [['-']], text: [...lines] });
  return marked.ok ? { ...refused(noTaskTable()), text: marked.table.text ?? [] } : marked;
}

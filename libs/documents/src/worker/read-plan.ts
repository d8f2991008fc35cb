import type { AssignedColumns, ReadPlan } from '#application';
import { readHead } from '../head/read-head.js';
import { readPlanTable } from '../plan/read-plan-table.js';
import { readTable } from '../read-table.js';
import type { UploadedFile } from '../table.js';

/**
 * Reads an uploaded file as a plan, on the thread that calls. Loads nothing of the application, so that a thread of its own
 * is there at once.
 */
export async function readPlan(file: UploadedFile, assigned: AssignedColumns = {}): Promise<ReadPlan> {
  const result = await readTable(file);
  if (!result.ok) return { head: readHead([]), rows: [], problems: result.problems, columns: [] };
  const { head, rows, problems, readColumns } = readPlanTable(result.table, assigned);
  return { head, rows, problems, columns: readColumns };
}

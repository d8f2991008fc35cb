import { Injectable } from '@nestjs/common';
import type { PlanProblem, PlanTableReader, PrintedRow } from '#application';
import { readPlanTable } from './plan/read-plan-table.js';
import { readTable } from './read-table.js';
import type { UploadedFile } from './table.js';

/** Reads uploaded plans from CSV and XLSX. */
@Injectable()
export class FilePlanTableReader implements PlanTableReader {
  async read(file: UploadedFile): Promise<{ rows: PrintedRow[]; problems: PlanProblem[] }> {
    const result = await readTable(file);
    if (!result.ok) return { rows: [], problems: result.problems };
    const { rows, problems } = readPlanTable(result.table);
    return { rows, problems };
  }
}

import { Injectable } from '@nestjs/common';
import { emptyHead, type PlanTableReader, type ReadPlan } from '#application';
import { readPlanTable } from './plan/read-plan-table.js';
import { readTable } from './read-table.js';
import type { UploadedFile } from './table.js';

/** Reads uploaded plans from Word, Excel, HTML, CSV and text. */
@Injectable()
export class FilePlanTableReader implements PlanTableReader {
  async read(file: UploadedFile): Promise<ReadPlan> {
    const result = await readTable(file);
    if (!result.ok) return { head: emptyHead, rows: [], problems: result.problems };
    const { head, rows, problems } = readPlanTable(result.table);
    return { head, rows, problems };
  }
}

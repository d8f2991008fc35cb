import { Injectable } from '@nestjs/common';
import {
  type AssignedColumns,
  type PlanProblem,
  type PlanTableReader,
  type PrintedRow,
  type ReadPlan,
} from '#application';
import { COLUMN_NAMES } from './import-problem.js';
import type { PlanColumns } from './plan/columns.js';
import { rowProblems } from './plan/row-problems.js';
import { isSecretCell, secretDocument } from './secrecy.js';
import type { UploadedFile } from './table.js';
import { readPlan } from './worker/read-plan.js';

const everyColumn = Object.fromEntries(COLUMN_NAMES.map((name, index) => [name, index])) as PlanColumns;

/** Reads uploaded plans from Word, Excel, HTML, CSV and text. */
@Injectable()
export class FilePlanTableReader implements PlanTableReader {
  async read(file: UploadedFile, assigned: AssignedColumns = {}): Promise<ReadPlan> {
    return readPlan(file, assigned);
  }

  check(rows: readonly PrintedRow[]): PlanProblem[] {
    const secret = rows.find((row) => COLUMN_NAMES.some((name) => isSecretCell(row[name])));
    if (secret !== undefined) return [secretDocument(secret.rowNumber)];
    return rowProblems(
      rows.map(({ place: _place, ...row }) => row),
      everyColumn,
    );
  }
}

import { Injectable } from '@nestjs/common';
import {
  type AssignedColumns,
  type PlanProblem,
  type PlanTableReader,
  type PrintedRow,
  type ReadPlan,
} from '#application';
import { writeCsv } from './csv/write-csv.js';
import { COLUMN_LABELS, COLUMN_NAMES } from './import-problem.js';
import type { PlanColumns } from './plan/columns.js';
import { rowProblems } from './plan/row-problems.js';
import { isSecretCell, secretDocument } from './secrecy.js';
import type { UploadedFile } from './table.js';
import { readPlan } from './worker/read-plan.js';

const everyColumn = Object.fromEntries(COLUMN_NAMES.map((name, index) => [name, index])) as PlanColumns;

/** Reads uploaded plans from Word, Excel, HTML, CSV and text: the table of tasks, and what the text around it says. */
@Injectable()
export class FilePlanTableReader implements PlanTableReader {
  async read(file: UploadedFile, assigned: AssignedColumns = {}): Promise<ReadPlan> {
    return readPlan(file, assigned);
  }

  print(rows: readonly PrintedRow[]): Uint8Array {
    const heading = COLUMN_NAMES.map((name) => COLUMN_LABELS[name]);
    return Buffer.from(writeCsv([heading, ...rows.map((row) => COLUMN_NAMES.map((name) => row[name]))]));
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

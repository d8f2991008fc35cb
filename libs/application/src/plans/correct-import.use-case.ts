import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory } from '../agencies/index.js';
import { conflict, notFound } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import { requireSoundHead, withEntries } from './complete-head.js';
import {
  correctedRows,
  lastingDecisions,
  lastingProblems,
  mergeDecisions,
  type RowCorrections,
} from './correct-rows.js';
import { type ImportBatch, ImportBatches } from './import-batches.js';
import { refusedImport } from './import-problems.js';
import { requireKnown } from './plan-draft.js';
import {
  type AssignedColumns,
  type ImportDecisions,
  type ImportPreview,
  noDecisions,
  type PrintedRow,
} from './plan-import.js';
import { PlanTableReader } from './plan-table-reader.js';
import { previewAgain } from './preview-again.js';
import { readingIndex } from './reading-index.js';

export interface ImportCorrections extends RowCorrections {
  decisions: ImportDecisions;
}

/** Changes a preview before it is applied: its cells, rows, readings, names, leads, head, or what its columns are. */
@Injectable()
export class CorrectImport {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly reader: PlanTableReader,
    private readonly directory: AgencyDirectory,
    private readonly batches: ImportBatches,
  ) {}

  /**
   * Answers the new preview. Throws 409 where the batch was applied, 422 where the corrected rows cannot be stored or the
   * corrections name unknown rows or agencies; then nothing is changed.
   */
  async run(actor: Actor, batchId: string, corrections: ImportCorrections): Promise<ImportBatch> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const batch = await this.open(batchId);
      const rows = correctedRows(batch.preview.rows, corrections);
      const checked = this.reader.check(rows);
      if (checked.some(({ severity }) => severity === 'error')) throw refusedImport(checked);
      const earlier = lastingDecisions(batch.decisions ?? noDecisions, corrections);
      const decisions = mergeDecisions(earlier, corrections.decisions);
      const problems = [...lastingProblems(batch.preview.problems, rows), ...checked];
      const preview = await this.preview({ ...batch.preview, problems }, { rows, decisions });
      return this.keep(actor, { ...batch, preview, decisions }, corrections);
    });
  }

  /**
   * Reads the file again with other columns; rows corrected before are as printed again. Throws as `run`, and 422 where
   * the file has no task, lead or deadline in these columns.
   */
  async assignColumns(actor: Actor, batchId: string, assigned: AssignedColumns): Promise<ImportBatch> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const batch = await this.open(batchId);
      const file = await this.batches.file(batchId);
      if (file === null) throw notFound('tệp kế hoạch đã tải lên');
      const { rows, problems, columns } = await this.reader.read(
        { name: file.fileName, bytes: file.bytes },
        assigned,
      );
      if (problems.some(({ severity }) => severity === 'error')) throw refusedImport(problems);
      const kept = batch.decisions ?? noDecisions;
      const decisions = { ...noDecisions, plan: kept.plan, names: kept.names };
      const preview = await this.preview({ ...batch.preview, problems, columns }, { rows, decisions });
      return this.keep(actor, { ...batch, preview, decisions }, { columns: assigned });
    });
  }

  private async open(batchId: string): Promise<ImportBatch> {
    const batch = await this.batches.lock(batchId);
    if (batch === null) throw notFound('tệp kế hoạch đã tải lên');
    if (batch.planId === null) return batch;
    throw conflict('import-applied', 'Bản xem trước này đã được áp dụng nên không sửa được nữa.', 'applied');
  }

  private async preview(
    earlier: ImportPreview,
    { rows, decisions }: { rows: readonly PrintedRow[]; decisions: ImportDecisions },
  ): Promise<ImportPreview> {
    const today = localDateOf(await this.clock.now());
    const head = withEntries(earlier.plan, decisions.plan);
    requireSoundHead(head);
    const index = await readingIndex(this.directory, head, today);
    const preview = previewAgain(earlier, { rows, decisions, index, today });
    requireKnown(preview, decisions, index);
    return preview;
  }

  private async keep(
    actor: Actor,
    batch: ImportBatch & { decisions: ImportDecisions },
    what: object,
  ): Promise<ImportBatch> {
    const { preview, decisions } = batch;
    const at = await this.clock.now();
    await this.batches.recordPreview(batch.id, {
      preview,
      decisions,
      correction: { at, by: actor.name, what },
    });
    return batch;
  }
}

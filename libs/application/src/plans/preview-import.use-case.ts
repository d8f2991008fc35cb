import { Injectable } from '@nestjs/common';
import { localDateOf, yearOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory, type AgencyIndex } from '../agencies/index.js';
import { Clock } from '../time/index.js';
import { type ImportBatch, ImportBatches } from './import-batches.js';
import { headProblem, refusedImport } from './import-problems.js';
import { hasIssuingDocument, requireSoundHead, withEntries, withoutGuesses } from './complete-head.js';
import type { ProposedHead } from './plan-head.js';
import type { PlanProse } from './plan-prose.js';
import { PlanStore } from './plan-store.js';
import { readingIndex } from './reading-index.js';
import { PlanTableReader, type ReadPlan } from './plan-table-reader.js';
import type { AssignedColumns } from './plan-import.js';
import { previewPlan } from './preview-plan.js';

export interface PlanUpload {
  fileName: string;
  bytes: Uint8Array;
  /** The whole plan, where the table stands in a file of its own. */
  fullText?: { name: string; bytes: Uint8Array } | undefined;
  /** What was entered with the file; the rest is looked for in the document. */
  plan: ProposedHead;
  /** What a person says the columns are, where the headings don't. */
  columns?: AssignedColumns | undefined;
}

/** Reads an uploaded plan and keeps it with its preview; a file with errors is refused and leaves nothing behind. */
@Injectable()
export class PreviewImport {
  constructor(
    private readonly clock: Clock,
    private readonly reader: PlanTableReader,
    private readonly directory: AgencyDirectory,
    private readonly batches: ImportBatches,
    private readonly plans: PlanStore,
  ) {}

  /** Throws 422 (413 for a file that is too large) with all problems by row and column. */
  async run(actor: Actor, upload: PlanUpload): Promise<ImportBatch> {
    requireRole(actor, 'office');
    const file = { name: upload.fileName, bytes: upload.bytes };
    const read = await this.reader.read(file, upload.columns);
    const { head, rows, problems, columns } = read;
    if (problems.some(({ severity }) => severity === 'error')) throw refusedImport(problems);
    const plan = withEntries({ ...upload.plan, ...head }, upload.plan);
    requireSoundHead(plan);
    const prose = await this.proseOf(upload, read);
    const isReference = read.isReference && !hasIssuingDocument(upload.plan);
    const now = await this.clock.now();
    const index = await readingIndex(this.directory, plan, localDateOf(now));
    await this.requireKnown(plan, index);
    return this.batches.add({
      fileName: upload.fileName,
      file: upload.bytes,
      preview: previewPlan(
        {
          ...{ plan, found: head, rows, columns, prose, isReference },
          problems: withoutGuesses(problems, upload.plan),
          thisYear: yearOf(localDateOf(now)),
        },
        index,
      ),
      createdBy: actor.name,
      createdAt: now,
    });
  }

  /** Targets and duties stand in the text around the table, or in the whole plan that came with it. */
  private async proseOf({ fullText }: PlanUpload, table: ReadPlan): Promise<PlanProse> {
    if (fullText === undefined) return table.prose;
    const { prose, problems } = await this.reader.read(fullText);
    const isUnread = prose.proposals.length + prose.targets.length === 0;
    if (isUnread && problems.some(({ severity }) => severity === 'error')) throw refusedImport(problems);
    return prose;
  }

  private async requireKnown(
    { standingAgencyId, parentPlanId }: ProposedHead,
    index: AgencyIndex,
  ): Promise<void> {
    if (standingAgencyId !== null && index.find(standingAgencyId) === null) {
      throw headProblem('/standingAgencyId', 'Không có cơ quan thường trực này trong danh bạ.');
    }
    if (parentPlanId !== null && !(await this.plans.exists(parentPlanId))) {
      throw headProblem('/parentPlanId', 'Không có kế hoạch cấp trên này.');
    }
  }
}

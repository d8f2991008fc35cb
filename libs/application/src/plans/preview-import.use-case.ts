import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory, type AgencyIndex } from '../agencies/index.js';
import { Clock } from '../time/index.js';
import { type ImportBatch, ImportBatches } from './import-batches.js';
import { headProblem, refusedImport, requireSoundHead } from './import-problems.js';
import type { PlanHead } from './plan-import.js';
import { PlanStore } from './plan-store.js';
import { PlanTableReader } from './plan-table-reader.js';
import { previewPlan } from './preview-plan.js';

export interface PlanUpload {
  fileName: string;
  bytes: Uint8Array;
  plan: PlanHead;
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
    requireSoundHead(upload.plan);
    const { rows, problems } = await this.reader.read({ name: upload.fileName, bytes: upload.bytes });
    if (problems.some(({ severity }) => severity === 'error')) throw refusedImport(problems);
    const now = await this.clock.now();
    const index = await this.directory.on(localDateOf(now));
    await this.requireKnown(upload.plan, index);
    return this.batches.add({
      fileName: upload.fileName,
      file: upload.bytes,
      preview: previewPlan({ plan: upload.plan, rows, problems }, index),
      createdBy: actor.name,
      createdAt: now,
    });
  }

  private async requireKnown(
    { standingAgencyId, parentPlanId }: PlanHead,
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

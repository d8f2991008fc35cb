import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { ImportBatches, type ImportFile, type PlanSource } from './import-batches.js';
import { PlanStore } from './plan-store.js';

/** The files that a plan was made and amended from. */
@Injectable()
export class ReadSources {
  constructor(
    private readonly batches: ImportBatches,
    private readonly plans: PlanStore,
  ) {}

  /** The first made the plan, the others amended it. Throws 404. */
  async list(actor: Actor, planId: string): Promise<PlanSource[]> {
    requireRole(actor, 'office');
    if (!(await this.plans.exists(planId))) throw notFound('kế hoạch');
    return this.batches.sourcesOf(planId);
  }

  /** The file as it was uploaded, byte for byte. Throws 404. */
  async file(actor: Actor, importId: string): Promise<ImportFile> {
    requireRole(actor, 'office');
    const file = await this.batches.file(importId);
    if (file === null) throw notFound('tệp kế hoạch đã tải lên');
    return file;
  }
}

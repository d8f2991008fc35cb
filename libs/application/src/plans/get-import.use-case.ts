import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { type ImportBatch, ImportBatches } from './import-batches.js';

/** One uploaded plan with its preview. */
@Injectable()
export class GetImport {
  constructor(private readonly batches: ImportBatches) {}

  async run(actor: Actor, id: string): Promise<ImportBatch> {
    requireRole(actor, 'office');
    const batch = await this.batches.find(id);
    if (batch === null) throw notFound('tệp kế hoạch đã tải lên');
    return batch;
  }
}

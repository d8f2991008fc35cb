import { Injectable } from '@nestjs/common';
import { formatDate } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { conflict, notFound } from '../errors.js';
import { Transaction } from '../time/index.js';
import { requireSoundHead } from './complete-head.js';
import type { IssuingDocument } from './issuing-document.js';
import { PlanStore } from './plan-store.js';

/** Makes a plan of a reference: the document that issued it has been found. */
@Injectable()
export class EnterIssuingDocument {
  constructor(
    private readonly transaction: Transaction,
    private readonly plans: PlanStore,
  ) {}

  /** Throws 404, 409 where the plan has its document or another plan has this one, 422 for years that contradict. */
  async run(actor: Actor, planId: string, document: IssuingDocument): Promise<void> {
    requireRole(actor, 'office');
    requireSoundHead(document);
    await this.transaction.run(async () => {
      if (!(await this.plans.exists(planId))) throw notFound('kế hoạch');
      const other = await this.plans.claimNumber(document.number, document.issuedOn);
      if (other !== null && other !== planId) {
        const name = `${document.number} ngày ${formatDate(document.issuedOn)}`;
        throw conflict('plan-exists', `Kế hoạch số ${name} đã có.`, 'applied');
      }
      if (await this.plans.completeReference(planId, document)) return;
      throw conflict('not-a-reference', 'Kế hoạch này đã có văn bản ban hành.', 'plan');
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf, provinceOfIssuer, shiftPeriod } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { AgencyDirectory } from '../agencies/index.js';
import { ApplicationError, notFound } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import { carriedRows } from './carried-rows.js';
import { requireSoundHead } from './complete-head.js';
import { type ImportBatch, ImportBatches } from './import-batches.js';
import { headProblem } from './import-problems.js';
import { emptyHead, type ProposedHead } from './plan-head.js';
import { emptyProse } from './plan-prose.js';
import { PlanTableReader } from './plan-table-reader.js';
import { type ItemView, type PlanView, PlanViews } from './plan-views.js';
import { previewPlan } from './preview-plan.js';
import { Successors } from './successors.js';

interface Period {
  fromYear: number;
  toYear: number;
}

/** More than any plan has. */
const ALL_ITEMS = 20_000;

export interface CarryOver {
  fromYear: number;
  toYear: number;
  /** One-off items that are carried over all the same. */
  keep: readonly string[];
}

/** Proposes a plan for the next period from one that exists: an import like any other, to be corrected and applied. */
@Injectable()
export class CarryOverPlan {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly directory: AgencyDirectory,
    private readonly views: PlanViews,
    private readonly successors: Successors,
    private readonly reader: PlanTableReader,
    private readonly batches: ImportBatches,
  ) {}

  /** Answers the preview; its number and date are still to be entered. Throws 404, 422 for an impossible period. */
  async run(actor: Actor, planId: string, { fromYear, toYear, keep }: CarryOver): Promise<ImportBatch> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const plan = await this.views.plan(planId);
      const page = await this.views.items(planId, { limit: ALL_ITEMS });
      if (plan === null || page === null) throw notFound('kế hoạch');
      const from = periodOf(plan);
      if (fromYear <= from.fromYear) {
        throw headProblem('/fromYear', `Giai đoạn mới phải bắt đầu sau năm ${from.fromYear}.`);
      }
      const items = page.items.filter(({ removedBecause }) => removedBecause === null);
      return this.propose(actor, { plan: { ...plan, ...from }, items }, { fromYear, toYear, keep });
    });
  }

  private async propose(
    actor: Actor,
    { plan, items }: { plan: PlanView & Period; items: readonly ItemView[] },
    { fromYear, toYear, keep }: CarryOver,
  ): Promise<ImportBatch> {
    const now = await this.clock.now();
    const begins = laterOf(localDateOf(now), `${fromYear}-01-01`);
    const years = fromYear - plan.fromYear;
    const agencyIds = items.flatMap(({ agencies }) => agencies.flatMap(({ agencyId }) => agencyId ?? []));
    const ended = await this.successors.ended([...new Set(agencyIds)], begins);
    const { rows, problems, decisions } = carriedRows(items, ended, { from: plan, years, keep });
    const head = headOf(plan, { fromYear, toYear, years });
    requireSoundHead(head);
    const table = { plan: head, found: emptyHead, rows, problems, thisYear: fromYear };
    const index = await this.directory.on(begins, provinceOfIssuer(plan.issuer));
    const preview = previewPlan({ ...table, prose: emptyProse, isReference: false }, index, decisions);
    const batch = await this.batches.add({
      fileName: `chuyen-tiep-${fromYear}-${toYear}.csv`,
      file: this.reader.print(rows),
      preview,
      createdBy: actor.name,
      createdAt: now,
    });
    const correction = { at: now, by: actor.name, what: { carriedOverFrom: plan.id } };
    await this.batches.recordPreview(batch.id, { preview, decisions, correction });
    return { ...batch, decisions };
  }
}

/** Throws 422 for a reference, which has no period of its own yet. */
function periodOf({ fromYear, toYear }: PlanView): Period {
  if (fromYear !== null && toYear !== null) return { fromYear, toYear };
  const message = 'Tài liệu tham khảo chưa có giai đoạn; đề nghị nhập văn bản ban hành trước.';
  throw new ApplicationError('plan-is-reference', 422, message);
}

function headOf(
  plan: PlanView & Period,
  { fromYear, toYear, years }: { fromYear: number; toYear: number; years: number },
): ProposedHead {
  return {
    number: null,
    issuer: plan.issuer,
    issuedOn: null,
    title: shiftPeriod(plan.title, plan, years),
    fromYear,
    toYear,
    appendix: plan.appendix,
    standingAgencyId: plan.standingAgency?.id ?? null,
    parentPlanId: plan.parentPlanId,
    settings: plan.settings,
  };
}

function laterOf(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}

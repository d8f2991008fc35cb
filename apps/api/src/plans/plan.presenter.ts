import { issuerAsOf, type Page, type PlanView, type PlanYear } from '#application';
import type { PlanBody, PlanYearBody } from '#contracts';

type Year = Pick<PlanYear, 'year' | 'state' | 'total' | 'done' | 'requestedAt' | 'finishedAt'>;

export function presentYear({ year, state, total, done, requestedAt, finishedAt }: Year): PlanYearBody {
  const finished = finishedAt?.toISOString() ?? null;
  return { year, state, total, done, requestedAt: requestedAt.toISOString(), finishedAt: finished };
}

export function presentPlan(plan: PlanView): PlanBody {
  return { ...plan, issuerAsOf: issuerAsOf(plan), years: plan.years.map(presentYear) };
}

export function presentPlans(page: Page<PlanView>): Page<PlanBody> {
  return { ...page, items: page.items.map(presentPlan) };
}

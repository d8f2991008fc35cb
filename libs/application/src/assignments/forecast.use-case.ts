import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { ApplicationError } from '../errors.js';
import { AssignmentFactsStore } from './assignment-facts.js';
import { ForecastScope, type ForecastSubject } from './forecast-scope.js';
import { sightOf } from './sight.js';
import { type NextStep, WhoIsNext } from './who-is-next.js';

export interface ForecastQuery {
  from: Date;
  to: Date;
  planId: string | null;
  agencyId: string | null;
}

export interface ForecastStep extends NextStep {
  subject: ForecastSubject;
}

/** The longest time one forecast may span. */
const daysAtMost = 400;

/** "Ai sẽ được nhắc tiếp theo": who will be told, when and by which rung, if nobody acts meanwhile. */
@Injectable()
export class Forecast {
  constructor(
    private readonly scope: ForecastScope,
    private readonly facts: AssignmentFactsStore,
    private readonly whoIsNext: WhoIsNext,
  ) {}

  /** Steps between two instants in order; the past holds none. Throws 422 for a range that is wrong or too long. */
  async run(actor: Actor, query: ForecastQuery): Promise<ForecastStep[]> {
    checkRange(query);
    const subjects = await this.scope.open(query, sightOf(actor));
    const facts = await this.facts.read([...subjects.keys()]);
    const filters = new Map(
      [...subjects].map(([id, { planId, agency }]) => [id, { planId, agencyId: agency.id }]),
    );
    const range = { from: query.from, until: query.to };
    const steps = await this.whoIsNext.between(facts.values(), range, filters);
    return steps.flatMap((step) => {
      const subject = subjects.get(step.assignmentId);
      return subject === undefined ? [] : [{ ...step, subject }];
    });
  }
}

function checkRange({ from, to }: ForecastQuery): void {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  if (days >= 0 && days <= daysAtMost) return;
  const message = `Khoảng thời gian phải từ 0 đến ${daysAtMost} ngày.`;
  throw new ApplicationError('invalid-range', 422, message, { errors: [{ pointer: '/to', message }] });
}

import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import type { Page, PageRequest } from '../paging.js';
import { type Question, type QuestionFilter, Questions } from './questions.js';

/** What the office is asked; the standing body sees the questions of its plans. */
@Injectable()
export class ListQuestions {
  constructor(private readonly questions: Questions) {}

  async run(
    actor: Actor,
    filter: Omit<QuestionFilter, 'standingAgencyId'>,
    page: PageRequest,
  ): Promise<Page<Question>> {
    requireRole(actor, 'office', 'standing');
    const standingAgencyId = actor.role === 'standing' ? (actor.agencyId ?? undefined) : undefined;
    return this.questions.list({ ...filter, standingAgencyId }, page);
  }
}

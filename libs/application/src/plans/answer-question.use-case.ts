import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { conflict, notFound } from '../errors.js';
import { AnswerSuccessor } from '../successions/answer-successor.js';
import { Clock, Transaction } from '../time/index.js';
import { type Answer, requireFitting } from './answer.js';
import { AnswerStartUp } from './answer-start-up.js';
import { AnswerWho } from './answer-who.js';
import { type Question, Questions } from './questions.js';

/** The office answers; what waited for the answer happens in the same transaction. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly questions: Questions,
    private readonly who: AnswerWho,
    private readonly startUp: AnswerStartUp,
    private readonly successor: AnswerSuccessor,
  ) {}

  /** Throws 404, 409 where it was answered before, 422 where the answer doesn't fit. */
  async run(actor: Actor, id: string, answer: Answer): Promise<Question> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const question = await this.questions.lock(id);
      if (question === null) throw notFound('câu hỏi');
      if (question.answeredAt !== null) {
        throw conflict('already-answered', 'Câu hỏi này đã được trả lời.', 'answered');
      }
      requireFitting(question.kind, answer);
      const at = await this.clock.now();
      await this.questions.recordAnswer(id, answer, at);
      await this.carryOut(question, answer, { actor, at });
      return { ...question, answeredAt: at, answer };
    });
  }

  private async carryOut(
    question: Question,
    answer: Answer,
    { actor, at }: { actor: Actor; at: Date },
  ): Promise<void> {
    const by = { actor: actor.name, at };
    if ('agencyIds' in answer) return this.who.leads(question, answer.agencyIds, by);
    if ('agencyId' in answer && question.kind === 'successor') {
      return this.successor.run(String(question.data['assignmentId']), answer.agencyId, by);
    }
    if ('agencyId' in answer) return this.who.name(question, answer.agencyId, by);
    if ('outcome' in answer) return this.startUp.run(question, answer, { actor, at });
  }
}

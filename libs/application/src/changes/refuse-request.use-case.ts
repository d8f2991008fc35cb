import { Injectable } from '@nestjs/common';
import { requireRole } from '../accounts/rights.js';
import { type By, CarryOut } from '../assignments/carry-out.js';
import { type Asked, ChangeRequests, refusedAs } from './change-request.js';
import { refusedWords } from './decision-words.js';
import { openRequest } from './open-request.js';
import { TellDecision } from './tell-decision.js';

/** Records that a request was turned down, and why; dates and lead stay as they are, the agency is told. */
@Injectable()
export class RefuseRequest {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly requests: ChangeRequests,
    private readonly tell: TellDecision,
  ) {}

  /** Throws 403 unless the office, 404, 409 once decided. */
  async run(by: By, { requestId, reason }: { requestId: string; reason: string }): Promise<Asked> {
    requireRole(by.actor, 'office');
    const { assignmentId, kind } = await openRequest(this.requests, requestId, null);
    return this.carryOut.one(assignmentId, by, async (found, now) => {
      const { stageId } = await openRequest(this.requests, requestId, kind);
      const decision = { number: null, on: null, newOn: null, agencyId: null, reason };
      await this.requests.decide(requestId, { outcome: 'refused', decision, by: by.actor.name, at: now });
      const stage = found.stages.find(({ id }) => id === stageId) ?? null;
      await this.tell.run(found, { words: [refusedWords(stage, reason)], leaves: false }, now);
      return {
        answer: { requestId, assignmentId, at: now },
        change: {
          events: [{ kind: refusedAs[kind], stageId, data: { reason } }],
          ...{ assignment: {}, stages: [], silencedBecause: null, isLeads: false },
        },
      };
    });
  }
}

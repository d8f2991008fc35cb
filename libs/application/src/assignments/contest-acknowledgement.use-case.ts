import { Injectable } from '@nestjs/common';
import { contestAcknowledgement } from '#domain';
import { type By, CarryOut } from './carry-out.js';
import { requireLead } from './command-rights.js';
import type { NoteAnswer } from './note-progress.use-case.js';
import { accepted } from './refusal.js';

/** "Tôi chưa tiếp nhận": the one whom the office recorded it for takes it back, and the office has to ask again. */
@Injectable()
export class ContestAcknowledgement {
  constructor(private readonly carryOut: CarryOut) {}

  /** What was recorded stays in the timeline. Throws 403, 404, 409 with the state. */
  async run(by: By, command: { assignmentId: string; reason: string | null }): Promise<NoteAnswer> {
    const { assignmentId, reason } = command;
    return this.carryOut.one(assignmentId, by, (found, now) => {
      requireLead(by.actor, found);
      const assignment = accepted(contestAcknowledgement(found, now));
      const data = { reason, recordedAs: found.acknowledgedBy };
      return {
        answer: { assignmentId, at: now },
        change: {
          events: [{ kind: 'acknowledgement-contested', stageId: null, data }],
          ...{ assignment, stages: [], silencedBecause: null, isLeads: true },
        },
      };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { type LocalDate, promiseAnew } from '#domain';
import { type By, CarryOut } from './carry-out.js';
import { requireLead } from './command-rights.js';
import type { NoteAnswer } from './note-progress.use-case.js';
import { accepted } from './refusal.js';

/** "Hẹn ngày hoàn thành": a soft date of the lead's own, after the acknowledgement or instead of one that has passed. */
@Injectable()
export class PromiseDate {
  constructor(private readonly carryOut: CarryOut) {}

  /** The ladder asks again the day after it. Throws 403, 404, 409 with the state, 422. */
  async run(by: By, command: { assignmentId: string; promisedOn: LocalDate }): Promise<NoteAnswer> {
    const { assignmentId, promisedOn } = command;
    return this.carryOut.one(assignmentId, by, (found, now) => {
      requireLead(by.actor, found);
      const assignment = accepted(promiseAnew(found, promisedOn, now));
      return {
        answer: { assignmentId, at: now },
        change: {
          events: [{ kind: 'promised', stageId: null, data: { promisedOn } }],
          ...{ assignment, stages: [], silencedBecause: null, isLeads: true },
        },
      };
    });
  }
}

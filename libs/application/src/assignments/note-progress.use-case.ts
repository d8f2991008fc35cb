import { Injectable } from '@nestjs/common';
import { note } from '#domain';
import { type By, type Carried, CarryOut } from './carry-out.js';
import { requireCoordinating, requireLead } from './command-rights.js';
import type { LockedAssignment, NewEvent } from './command-store.js';
import { accepted, wrongField } from './refusal.js';

export interface ProgressCommand {
  assignmentId: string;
  stageId: string | null;
  result: string;
  difficulties: string | null;
  proposals: string | null;
}

export interface ContributionCommand {
  assignmentId: string;
  note: string;
}

export interface NoteAnswer {
  assignmentId: string;
  at: Date;
}

/** "Cập nhật tiến độ" of the lead and "phần việc phối hợp" of a coordinating agency; neither changes a state. */
@Injectable()
export class NoteProgress {
  constructor(private readonly carryOut: CarryOut) {}

  /** Notes result, difficulties and proposals of the lead. Throws 403, 404, 409. */
  async run(by: By, { assignmentId, stageId, ...data }: ProgressCommand): Promise<NoteAnswer> {
    return this.carryOut.one(assignmentId, by, (found, now) => {
      requireLead(by.actor, found);
      const event: NewEvent = { kind: 'progress-noted', stageId: stageOf(found, stageId), data };
      return noted(found, { event, isLeads: true }, now);
    });
  }

  /** Notes what a coordinating agency has contributed. Throws 403, 404, 409. */
  async contribute(by: By, command: ContributionCommand): Promise<NoteAnswer> {
    return this.carryOut.one(command.assignmentId, by, (found, now) => {
      requireCoordinating(by.actor, found);
      const data = { note: command.note, agencyId: by.actor.agencyId };
      const event: NewEvent = { kind: 'contribution-noted', stageId: null, data };
      return noted(found, { event, isLeads: false }, now);
    });
  }
}

function stageOf(found: LockedAssignment, stageId: string | null): string | null {
  if (stageId === null || found.stages.some((stage) => stage.id === stageId)) return stageId;
  throw wrongField('stageId', 'Mốc này không thuộc nhiệm vụ.');
}

function noted(
  found: LockedAssignment,
  { event, isLeads }: { event: NewEvent; isLeads: boolean },
  now: Date,
): Carried<NoteAnswer> {
  accepted(note(found));
  return {
    answer: { assignmentId: found.id, at: now },
    change: { events: [event], assignment: {}, stages: [], silencedBecause: null, isLeads },
  };
}

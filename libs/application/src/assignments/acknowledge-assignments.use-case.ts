import { Injectable } from '@nestjs/common';
import { acknowledge, type LocalDate, localDateOf } from '#domain';
import { type By, type Carried, CarryOut } from './carry-out.js';
import { requireLead } from './command-rights.js';
import type { LockedAssignment } from './command-store.js';
import { type Officer, type OfficerNaming, Officers } from './officers.js';
import { accepted, wrongField } from './refusal.js';

export interface AcknowledgeCommand {
  assignmentIds: readonly string[];
  /** Officer in charge for all of them; null leaves it open. */
  officer: OfficerNaming | null;
  /** Officers of single assignments, by assignment id; they win over `officer`. */
  officers: Readonly<Record<string, OfficerNaming>>;
  promisedOn: LocalDate | null;
}

export interface AcknowledgementAnswer {
  assignmentId: string;
  /** `already`: somebody was faster, and the answer tells who and when. */
  outcome: 'acknowledged' | 'already';
  acknowledgedAt: Date;
  acknowledgedBy: string;
  officer: Officer | null;
}

/** "Tiếp nhận và phân công" for one or many assignments of an agency. */
@Injectable()
export class AcknowledgeAssignments {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly officers: Officers,
  ) {}

  /** The first acknowledgement counts; a second press gets the one that stands. Throws 403, 404, 409, 422. */
  async run(by: By, command: AcknowledgeCommand): Promise<AcknowledgementAnswer[]> {
    return this.carryOut.run(command.assignmentIds, by, (found, now) => {
      requireLead(by.actor, found);
      return this.decide(found, { by, command, now });
    });
  }

  private async decide(
    found: LockedAssignment,
    { by, command, now }: { by: By; command: AcknowledgeCommand; now: Date },
  ): Promise<Carried<AcknowledgementAnswer>> {
    const decision = acknowledge(found, { by: by.actor.name, promisedOn: command.promisedOn }, now);
    const outcome = accepted(decision);
    const mayName = outcome.kind === 'acknowledged' || by.channel !== 'link';
    const officer = mayName ? await this.name(found, command, now) : null;
    if (outcome.kind === 'already') return standing(found, { ...outcome, officer, by });
    const { change } = outcome;
    return {
      answer: { assignmentId: found.id, outcome: 'acknowledged', officer, ...stampOf(change) },
      change: {
        events: [
          {
            kind: 'acknowledged',
            stageId: null,
            data: {
              actorId: by.actor.id,
              officerPersonId: officer?.personId ?? null,
              officerName: officer?.name ?? null,
              promisedOn: change.promisedOn,
            },
          },
        ],
        assignment: { ...change, ...(officer === null ? {} : { officerPersonId: officer.personId }) },
        stages: [],
        silencedBecause: null,
        isLeads: true,
      },
    };
  }

  private async name(
    found: LockedAssignment,
    command: AcknowledgeCommand,
    now: Date,
  ): Promise<Officer | null> {
    const own = command.officers[found.id];
    const naming = own ?? command.officer;
    if (naming === null) return null;
    if (!('personId' in naming)) return this.officers.add(found.agencyId, naming, now);
    const known = await this.officers.ofAgency(found.agencyId, localDateOf(now));
    const officer = known.find((one) => one.personId === naming.personId);
    if (officer !== undefined) return officer;
    const field = own === undefined ? 'officer/personId' : `officers/${found.id}/personId`;
    throw wrongField(field, 'Người này không thuộc cơ quan chủ trì.');
  }
}

function stampOf({ acknowledgedAt, acknowledgedBy }: { acknowledgedAt: Date; acknowledgedBy: string }) {
  return { acknowledgedAt, acknowledgedBy };
}

/** The first press stands; whoever is signed in may still name another officer. */
function standing(
  found: LockedAssignment,
  earlier: { acknowledgedAt: Date; acknowledgedBy: string; officer: Officer | null; by: By },
): Carried<AcknowledgementAnswer> {
  const { officer, by } = earlier;
  const answer = { assignmentId: found.id, outcome: 'already' as const, officer, ...stampOf(earlier) };
  if (officer === null || officer.personId === found.officerPersonId) return { answer, change: null };
  const data = { actorId: by.actor.id, officerPersonId: officer.personId, officerName: officer.name };
  return {
    answer,
    change: {
      events: [{ kind: 'reassigned', stageId: null, data }],
      assignment: { officerPersonId: officer.personId },
      stages: [],
      silencedBecause: null,
      isLeads: true,
    },
  };
}

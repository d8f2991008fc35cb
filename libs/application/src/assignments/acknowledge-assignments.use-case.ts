import { Injectable } from '@nestjs/common';
import {
  acknowledge,
  type AcknowledgementChange,
  type AcknowledgementMeans,
  type LocalDate,
  localDateOf,
} from '#domain';
import { type By, type Carried, CarryOut } from './carry-out.js';
import { requireLead, requireOffice } from './command-rights.js';
import type { LockedAssignment } from './command-store.js';
import { type Officer, type OfficerNaming, Officers } from './officers.js';
import { accepted, wrongField } from './refusal.js';
import { TellRecorded } from './tell-recorded.js';

export interface AcknowledgeCommand {
  assignmentIds: readonly string[];
  /** Officer in charge for all of them; null leaves it open. */
  officer: OfficerNaming | null;
  /** Officers of single assignments, by assignment id; they win over `officer`. */
  officers: Readonly<Record<string, OfficerNaming>>;
  promisedOn: LocalDate | null;
  /** Promised dates of single assignments, by assignment id; they win over `promisedOn`. */
  promises?: Readonly<Record<string, LocalDate>>;
  /** Where the office records what somebody of the lead has told it; null where the actor acts for itself. */
  onBehalf?: OnBehalf | null;
}

/** Somebody of the lead who told the office by telephone or on paper that they have it. */
export interface OnBehalf {
  means: AcknowledgementMeans;
  role: 'head' | 'officer';
  /** Name and post. */
  spokenWith: string;
  note: string | null;
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
    private readonly tellRecorded: TellRecorded,
  ) {}

  /** The first acknowledgement counts; a second press gets the one that stands. Throws 403, 404, 409, 422. */
  async run(by: By, command: AcknowledgeCommand): Promise<AcknowledgementAnswer[]> {
    return this.carryOut.run(command.assignmentIds, by, (found, now) => {
      requireLead(by.actor, found);
      if (command.onBehalf != null) requireOffice(by.actor);
      return this.decide(found, { by, command, now });
    });
  }

  private async decide(
    found: LockedAssignment,
    { by, command, now }: { by: By; command: AcknowledgeCommand; now: Date },
  ): Promise<Carried<AcknowledgementAnswer>> {
    const { onBehalf = null } = command;
    const outcome = accepted(acknowledge(found, wordOf(found.id, command, by), now));
    const mayName = outcome.kind === 'acknowledged' || by.channel !== 'link';
    const officer = mayName ? await this.name(found, command, now) : null;
    if (outcome.kind === 'already') return standing(found, { ...outcome, officer, by });
    if (onBehalf !== null) await this.tellRecorded.run(found.id, onBehalf.role, now);
    return acknowledged(found, outcome.change, { officer, by, onBehalf });
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

const meansWords: Readonly<Record<AcknowledgementMeans, string>> = {
  phone: 'qua điện thoại',
  paper: 'bằng văn bản',
};

/** Whose word it is, and by when they promise it. */
function wordOf(
  assignmentId: string,
  { onBehalf = null, promisedOn, promises = {} }: AcknowledgeCommand,
  by: By,
) {
  const promised = { promisedOn: promises[assignmentId] ?? promisedOn };
  return onBehalf === null
    ? { by: by.actor.name, means: null, ...promised }
    : { by: recordedName(onBehalf, by), means: onBehalf.means, ...promised };
}

/** "Giám đốc Sở Tư pháp, qua điện thoại (Chuyên viên theo dõi ghi nhận)" */
function recordedName({ means, spokenWith }: OnBehalf, { actor }: By): string {
  return `${spokenWith}, ${meansWords[means]} (${actor.name} ghi nhận)`;
}

function stampOf({ acknowledgedAt, acknowledgedBy }: { acknowledgedAt: Date; acknowledgedBy: string }) {
  return { acknowledgedAt, acknowledgedBy };
}

function acknowledged(
  found: LockedAssignment,
  change: AcknowledgementChange,
  { officer, by, onBehalf }: { officer: Officer | null; by: By; onBehalf: OnBehalf | null },
): Carried<AcknowledgementAnswer> {
  const data = {
    actorId: by.actor.id,
    officerPersonId: officer?.personId ?? null,
    officerName: officer?.name ?? null,
    promisedOn: change.promisedOn,
    ...onBehalf,
  };
  return {
    answer: { assignmentId: found.id, outcome: 'acknowledged', officer, ...stampOf(change) },
    change: {
      events: [{ kind: 'acknowledged', stageId: null, data }],
      assignment: { ...change, ...(officer === null ? {} : { officerPersonId: officer.personId }) },
      stages: [],
      silencedBecause: null,
      isLeads: true,
    },
  };
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

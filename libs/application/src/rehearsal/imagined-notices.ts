import { Injectable } from '@nestjs/common';
import { type ImaginedStep, type ImaginedStretch, localDateOf, type Role } from '#domain';
import { directoriesAhead, PostChanges, type StepAhead } from '../assignments/directories-ahead.js';
import { type ChosenRecipient, chooseRecipients } from '../delivery/choose-recipients.js';
import { type Directory, type DirectoryAgency, RecipientDirectory } from '../delivery/directory.js';
import type { RehearsalCast } from './rehearsal-cast.js';
import type { AddressedNotice } from './rehearsal-scope.js';
import type { RehearsedGap } from './rehearsal.js';

export interface Imagined {
  notices: AddressedNotice[];
  gaps: RehearsedGap[];
}

/** Roles that mean a person; the others are written to by the agency's mailbox anyway. */
const personal: readonly Role[] = ['head', 'officer', 'office', 'confirmer'];

/** Whom the steps of imagined lives speak to, by the directory that real messages use. */
@Injectable()
export class ImaginedNotices {
  constructor(
    private readonly directory: RecipientDirectory,
    private readonly postChanges: PostChanges,
  ) {}

  async of(stretches: readonly ImaginedStretch[], cast: RehearsalCast): Promise<Imagined> {
    const ahead = stretches.flatMap((stretch) => stepsOf(stretch, cast));
    const directories = await directoriesAhead(this.directory, ahead, await this.postChanges.days());
    const coordinating = await this.coordinating(ahead);
    const notices: AddressedNotice[] = [];
    const gaps = new Map<string, RehearsedGap>();
    const choose = chooser();
    for (const [index, one] of ahead.entries()) {
      const directory = directories[index] ?? null;
      const others = isToCoordinating(one) ? coordinating.get(keyOf(one)) : [];
      const chosen = directory === null ? [] : choose(withOthers(directory, others), one.step);
      notices.push(...chosen.map((recipient, place) => noticeOf(recipient, place, one)));
      for (const gap of gapsOf(one, chosen)) keepEarliest(gaps, gap);
    }
    return {
      notices,
      gaps: [...gaps.values()].toSorted((a, b) => a.neededAt.getTime() - b.neededAt.getTime()),
    };
  }

  /** By item and day, for the steps that speak to coordinating agencies; one item may have sixty leads. */
  private async coordinating(ahead: readonly StepOf[]): Promise<Map<string, DirectoryAgency[]>> {
    const wanted = ahead.filter(isToCoordinating);
    const requests = new Map(
      wanted.map((one) => [keyOf(one), { itemId: one.itemId, on: localDateOf(one.step.at) }]),
    );
    const found = await this.directory.coordinating([...requests.values()]);
    return new Map([...requests.keys()].map((key, at) => [key, found[at] ?? []]));
  }
}

/** Who leads and who stands for the plan does not change within a stretch. */
function stepsOf({ facts, leadId, from, steps }: ImaginedStretch, cast: RehearsalCast): StepOf[] {
  const { id: assignmentId } = facts;
  const { itemId = '', kin = '' } = cast.subjects.get(assignmentId) ?? {};
  const as = cast.standInsOf(assignmentId, leadId, from);
  const behind = { assignmentId, itemId, agency: cast.nameOf(leadId), as, kin: `${leadId} ${kin}` };
  return steps.map((step) => ({ ...behind, step: { ...step, at: step.decidedAt } }));
}

function isToCoordinating({ step }: StepOf): boolean {
  return step.copyTo.includes('coordinating') || step.to.includes('coordinating');
}

function keyOf({ itemId, step }: StepOf): string {
  return `${itemId} ${localDateOf(step.at)}`;
}

function withOthers(directory: Directory, others: readonly DirectoryAgency[] = []): Directory {
  const coordinating = others.filter(({ agencyId }) => agencyId !== directory.lead.agencyId);
  return coordinating.length === 0 ? directory : { ...directory, coordinating };
}

/** Chooses once for each directory and set of roles. */
function chooser(): (directory: Directory, step: ImaginedStep) => ChosenRecipient[] {
  const known = new WeakMap<Directory, Map<string, ChosenRecipient[]>>();
  return (directory, step) => {
    const ofDirectory = known.get(directory) ?? new Map<string, ChosenRecipient[]>();
    known.set(directory, ofDirectory);
    const roles = [...step.to, '>', ...step.copyTo].join(' ');
    const chosen = ofDirectory.get(roles) ?? chooseRecipients(directory, step);
    ofDirectory.set(roles, chosen);
    return chosen;
  };
}

interface StepOf extends StepAhead {
  itemId: string;
  agency: string;
  step: ImaginedStep;
}

function noticeOf(
  { address, addressedAs, role, copy }: ChosenRecipient,
  place: number,
  { assignmentId, agency, step }: StepOf,
): AddressedNotice {
  const { stageId, kind, code, dueVersion, decidedAt: createdAt } = step;
  const id = [stageId ?? assignmentId, code, step.repeat, dueVersion, place].join('/');
  const told = { address, addressedAs, role, copy, agency };
  return { id, assignmentId, stageId, kind, code, createdAt, dueVersion, ...told };
}

function gapsOf({ agency, step }: StepOf, chosen: readonly ChosenRecipient[]): RehearsedGap[] {
  return step.to.flatMap((role): RehearsedGap[] => {
    const found = chosen.filter((one) => one.role === role);
    const at = { agency, role, neededAt: step.at };
    if (chosen.length === 0) return [{ ...at, reach: 'nobody' }];
    const isByMailbox = personal.includes(role) && found.some(({ personId }) => personId === null);
    return isByMailbox ? [{ ...at, reach: 'by-mailbox' }] : [];
  });
}

function keepEarliest(gaps: Map<string, RehearsedGap>, gap: RehearsedGap): void {
  const key = [gap.agency, gap.role, gap.reach].join('/');
  const known = gaps.get(key);
  if (known === undefined || gap.neededAt < known.neededAt) gaps.set(key, gap);
}

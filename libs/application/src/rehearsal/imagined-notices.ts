import { Injectable } from '@nestjs/common';
import type { ImaginedStep, ImaginedStretch, Role } from '#domain';
import { directoriesAhead, PostChanges } from '../assignments/directories-ahead.js';
import { type ChosenRecipient, chooseRecipients } from '../delivery/choose-recipients.js';
import { RecipientDirectory } from '../delivery/directory.js';
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
    const ahead = stretches.flatMap(({ facts: { id: assignmentId }, leadId, steps }) =>
      steps.map((step) => ({
        assignmentId,
        step: { ...step, at: step.decidedAt },
        agency: cast.nameOf(leadId),
        as: cast.standInsOf(assignmentId, leadId, step.decidedAt),
      })),
    );
    const directories = await directoriesAhead(this.directory, ahead, await this.postChanges.days());
    const notices: AddressedNotice[] = [];
    const gaps = new Map<string, RehearsedGap>();
    for (const [index, one] of ahead.entries()) {
      const directory = directories[index] ?? null;
      const chosen = directory === null ? [] : chooseRecipients(directory, one.step);
      notices.push(...chosen.map((recipient, place) => noticeOf(recipient, place, one)));
      for (const gap of gapsOf(one, chosen)) keepEarliest(gaps, gap);
    }
    return {
      notices,
      gaps: [...gaps.values()].toSorted((a, b) => a.neededAt.getTime() - b.neededAt.getTime()),
    };
  }
}

interface StepOf {
  assignmentId: string;
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

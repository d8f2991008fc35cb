import { Injectable } from '@nestjs/common';
import type { ImaginedLife, ImaginedStep, Role } from '#domain';
import { directoriesAhead, PostChanges } from '../assignments/directories-ahead.js';
import { type ChosenRecipient, chooseRecipients } from '../delivery/choose-recipients.js';
import { RecipientDirectory } from '../delivery/directory.js';
import type { AddressedNotice, RehearsalSubject } from './rehearsal-scope.js';
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

  async of(
    lives: readonly ImaginedLife[],
    subjects: ReadonlyMap<string, RehearsalSubject>,
  ): Promise<Imagined> {
    const ahead = lives.flatMap(({ facts, steps }) =>
      steps.map((step) => ({ assignmentId: facts.id, step })),
    );
    const directories = await directoriesAhead(this.directory, ahead, await this.postChanges.days());
    const notices: AddressedNotice[] = [];
    const gaps = new Map<string, RehearsedGap>();
    for (const [index, { assignmentId, step }] of ahead.entries()) {
      const directory = directories[index] ?? null;
      const chosen = directory === null ? [] : chooseRecipients(directory, step);
      notices.push(...chosen.map((one, place) => noticeOf(one, { step, place, assignmentId })));
      for (const gap of gapsOf(step, chosen, subjects.get(assignmentId))) keepEarliest(gaps, gap);
    }
    return {
      notices,
      gaps: [...gaps.values()].toSorted((a, b) => a.neededAt.getTime() - b.neededAt.getTime()),
    };
  }
}

function noticeOf(
  { address, addressedAs, role, copy }: ChosenRecipient,
  { step, place, assignmentId }: { step: ImaginedStep; place: number; assignmentId: string },
): AddressedNotice {
  const { stageId, kind, code, dueVersion, decidedAt } = step;
  const id = [stageId ?? assignmentId, code, step.repeat, dueVersion, place].join('/');
  return {
    id,
    assignmentId,
    stageId,
    kind,
    code,
    copy,
    createdAt: decidedAt,
    address,
    addressedAs,
    role,
    dueVersion,
  };
}

function gapsOf(
  step: ImaginedStep,
  chosen: readonly ChosenRecipient[],
  subject: RehearsalSubject | undefined,
): RehearsedGap[] {
  if (subject === undefined) return [];
  return step.to.flatMap((role): RehearsedGap[] => {
    const found = chosen.filter((one) => one.role === role);
    const at = { agency: subject.agency.name, role, neededAt: step.at };
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

import { Injectable } from '@nestjs/common';
import { type ImaginedStep, type ImaginedStretch, localDateOf, ownStageOf } from '#domain';
import { directoriesAhead, PostChanges } from '../assignments/directories-ahead.js';
import { type ChosenRecipient, chooseRecipients } from '../delivery/choose-recipients.js';
import { type Directory, type DirectoryAgency, RecipientDirectory } from '../delivery/directory.js';
import { type Kin, kinsOf, type Told } from './kin.js';
import type { RehearsalCast } from './rehearsal-cast.js';
import type { AddressedNotice } from './rehearsal-scope.js';
import type { RehearsedGap } from './rehearsal.js';
import { gapsOf } from './rehearsed-gaps.js';

export interface Imagined {
  notices: AddressedNotice[];
  gaps: RehearsedGap[];
}

/** Whom the steps of imagined lives speak to, by the directory that real messages use. */
@Injectable()
export class ImaginedNotices {
  constructor(
    private readonly directory: RecipientDirectory,
    private readonly postChanges: PostChanges,
  ) {}

  async of(lives: ReadonlyMap<string, readonly ImaginedStretch[]>, cast: RehearsalCast): Promise<Imagined> {
    const stretches = [...lives.values()].flat();
    const kinOf = kinsOf(stretches, cast);
    const told = await this.toldBy(new Set(kinOf.values()));
    const coordinating = await this.coordinating(stretches, cast);
    const notices: AddressedNotice[] = [];
    for (const stretch of stretches) {
      const kin = kinOf.get(stretch);
      if (kin === undefined) continue;
      const { itemId = '' } = cast.subjects.get(stretch.life.facts.id) ?? {};
      for (const one of told.get(kin) ?? []) {
        const others = isToCoordinating(one.step) ? coordinating.get(keyOf(itemId, one.step)) : [];
        for (const recipient of withOthers(one, others)) {
          notices.push(noticeOf(recipient, one.step, { stretch, kin, place: notices.length }));
        }
      }
    }
    return { notices, gaps: gapsOf(told) };
  }

  private async toldBy(kins: ReadonlySet<Kin>): Promise<Map<Kin, Told[]>> {
    const ahead = [...kins].flatMap(({ steps }) => steps);
    const directories = await directoriesAhead(this.directory, ahead, await this.postChanges.days());
    const choose = chooser();
    let place = 0;
    return new Map(
      [...kins].map((kin) => [
        kin,
        kin.steps.map(({ step }) => {
          const directory = directories[place++] ?? null;
          return { step, directory, chosen: directory === null ? [] : choose(directory, step) };
        }),
      ]),
    );
  }

  /** By item and day, for the steps that speak to coordinating agencies; one item may have sixty leads. */
  private async coordinating(
    stretches: readonly ImaginedStretch[],
    { subjects }: RehearsalCast,
  ): Promise<Map<string, DirectoryAgency[]>> {
    const requests = new Map<string, { itemId: string; on: string }>();
    for (const { life } of stretches) {
      const { itemId = '' } = subjects.get(life.facts.id) ?? {};
      for (const step of life.model.steps.filter(isToCoordinating)) {
        requests.set(keyOf(itemId, step), { itemId, on: localDateOf(step.decidedAt) });
      }
    }
    const found = await this.directory.coordinating([...requests.values()]);
    return new Map([...requests.keys()].map((key, at) => [key, found[at] ?? []]));
  }
}

function isToCoordinating({ to, copyTo }: ImaginedStep): boolean {
  return copyTo.includes('coordinating') || to.includes('coordinating');
}

function keyOf(itemId: string, { decidedAt }: ImaginedStep): string {
  return `${itemId} ${localDateOf(decidedAt)}`;
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

function withOthers(
  { step, directory, chosen }: Told,
  others: readonly DirectoryAgency[] = [],
): ChosenRecipient[] {
  if (directory === null) return chosen;
  const coordinating = others.filter(({ agencyId }) => agencyId !== directory.lead.agencyId);
  return coordinating.length === 0 ? chosen : chooseRecipients({ ...directory, coordinating }, step);
}

function noticeOf(
  { address, addressedAs, role, copy, personId, agencyId }: ChosenRecipient,
  { kind, code, dueVersion, decidedAt: createdAt, stageId: ofModel }: ImaginedStep,
  { stretch, kin, place }: { stretch: ImaginedStretch; kin: Kin; place: number },
): AddressedNotice {
  const { life } = stretch;
  return {
    id: `imagined-${place}`,
    assignmentId: life.facts.id,
    stageId: ownStageOf(life, ofModel),
    agency: kin.agency,
    manner: kin.manner,
    ...{ kind, code, createdAt, dueVersion, address, addressedAs, role, copy },
    readerId: personId ?? agencyId ?? '',
    wasTriedByZalo: false,
  };
}

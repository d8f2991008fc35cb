import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { LinkSigner, type LinkSubject } from '../delivery/index.js';
import { Clock } from '../time/index.js';
import { AcknowledgeAssignments, type AcknowledgementAnswer } from './acknowledge-assignments.use-case.js';
import { alteredLink, isDone, refuseExpired } from './link-page.js';
import { type LinkedDuties, LinkedDutiesStore } from './links.js';
import { type Officer, type OfficerNaming, Officers } from './officers.js';

/** What the page behind a link shows. */
export interface LinkPage {
  duties: LinkedDuties;
  /** Whom the press can name, by agency id. */
  officers: ReadonlyMap<string, Officer[]>;
  /** Business instant. */
  now: Date;
  /** Answers to a press; empty where the page was only opened. */
  pressed: AcknowledgementAnswer[];
}

export interface LinkAcknowledgement {
  officer: OfficerNaming | null;
  officers: Readonly<Record<string, OfficerNaming>>;
}

/** The page without sign-in: whoever holds the link acts as the post it was sent to. */
@Injectable()
export class AcknowledgeByLink {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkSigner,
    private readonly store: LinkedDutiesStore,
    private readonly officers: Officers,
    private readonly acknowledgements: AcknowledgeAssignments,
  ) {}

  /** Only reads: mail scanners open every link. Throws 404 `link-altered`, 410 `link-expired`. */
  async read(token: string): Promise<LinkPage> {
    const subject = this.links.verify(token);
    const duties = subject === null ? null : await this.dutiesOf(subject);
    if (duties === null || duties.assignments.length === 0) throw alteredLink();
    const now = await this.clock.now();
    refuseExpired(duties, now);
    const officers = new Map<string, Officer[]>();
    for (const { agencyId } of duties.assignments) {
      if (!officers.has(agencyId)) {
        officers.set(agencyId, await this.officers.ofAgency(agencyId, localDateOf(now)));
      }
    }
    return { duties, officers, now, pressed: [] };
  }

  /** A link that verifies an address opens no duties. */
  private async dutiesOf({ kind, id }: LinkSubject): Promise<LinkedDuties | null> {
    return kind === 'address' ? null : this.store.find({ kind, id });
  }

  /** Acknowledges all that the link lists and is not finished. Throws as `read`, and 422 for an officer of another agency. */
  async press(
    token: string,
    command: LinkAcknowledgement,
    channel: 'link' | 'zalo' = 'link',
  ): Promise<LinkPage> {
    const { duties, officers } = await this.read(token);
    const pressed: AcknowledgementAnswer[] = [];
    const open = duties.assignments.filter((one) => one.mayAcknowledge && !isDone(one));
    for (const [agencyId, known] of officers) {
      const { officer } = command;
      const isStranger = officer !== null && 'personId' in officer && !includes(known, officer.personId);
      const ofAgency = open.filter((one) => one.agencyId === agencyId);
      pressed.push(
        ...(await this.acknowledgements.run(
          { actor: postOf(duties.addressedAs, agencyId), channel },
          {
            assignmentIds: ofAgency.map((one) => one.id),
            officer: isStranger && officers.size > 1 ? null : officer,
            officers: command.officers,
            promisedOn: null,
          },
        )),
      );
    }
    return { ...(await this.read(token)), pressed };
  }
}

function includes(known: readonly Officer[], personId: string): boolean {
  return known.some((one) => one.personId === personId);
}

function postOf(addressedAs: string, agencyId: string): Actor {
  return { id: null, name: addressedAs, role: 'agency', agencyId };
}

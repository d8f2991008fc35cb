import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf } from '#domain';
import { AcknowledgeAssignments, type AcknowledgementAnswer } from './acknowledge-assignments.use-case.js';
import { actorOf, type LinkActor } from './link-actor.js';
import { isDone } from './link-page.js';
import { type OpenedLink, OpenLink } from './open-link.js';
import { type Officer, type OfficerNaming, Officers } from './officers.js';

/** What the page behind a link shows. */
export interface LinkPage extends OpenedLink {
  /** Whom the press can name, by agency id. */
  officers: ReadonlyMap<string, Officer[]>;
  /** Answers to a press; empty where the page was only opened. */
  pressed: AcknowledgementAnswer[];
}

export interface LinkAcknowledgement {
  who: LinkActor;
  officer: OfficerNaming | null;
  officers: Readonly<Record<string, OfficerNaming>>;
  /** Promised dates (Vietnam calendar) by assignment id. */
  promises: Readonly<Record<string, LocalDate>>;
}

/** The page without sign-in: whoever holds the link acts as the post it was sent to, or says who they are. */
@Injectable()
export class AcknowledgeByLink {
  constructor(
    private readonly links: OpenLink,
    private readonly officers: Officers,
    private readonly acknowledgements: AcknowledgeAssignments,
  ) {}

  /** Only reads: mail scanners open every link. Throws as `OpenLink`. */
  async read(token: string): Promise<LinkPage> {
    const { duties, now } = await this.links.run(token);
    const officers = new Map<string, Officer[]>();
    for (const { agencyId } of duties.assignments) {
      if (!officers.has(agencyId)) {
        officers.set(agencyId, await this.officers.ofAgency(agencyId, localDateOf(now)));
      }
    }
    return { duties, officers, now, pressed: [] };
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
      const { who, officer, ...rest } = command;
      const isStranger = officer !== null && 'personId' in officer && !includes(known, officer.personId);
      const ofAgency = open.filter((one) => one.agencyId === agencyId);
      pressed.push(
        ...(await this.acknowledgements.run(
          { actor: actorOf(duties, who, agencyId), channel },
          {
            ...rest,
            assignmentIds: ofAgency.map((one) => one.id),
            officer: isStranger && officers.size > 1 ? null : officer,
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

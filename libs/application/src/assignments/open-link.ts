import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { LinkSigner } from '../delivery/index.js';
import { Clock } from '../time/index.js';
import { alteredLink, refuseExpired, refusePassedOn } from './link-page.js';
import { isOfDuties, type LinkedDuties, LinkedDutiesStore } from './links.js';

/** What a link stands for, as of now. */
export interface OpenedLink {
  duties: LinkedDuties;
  /** Business instant. */
  now: Date;
}

/** The one way from a token to what it may do. */
@Injectable()
export class OpenLink {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkSigner,
    private readonly store: LinkedDutiesStore,
  ) {}

  /** Only reads. Throws 404 `link-altered`, 410 `link-expired` or `link-post-changed`. */
  async run(token: string): Promise<OpenedLink> {
    const subject = this.links.verify(token);
    const now = await this.clock.now();
    const duties = isOfDuties(subject) ? await this.store.find(subject, localDateOf(now)) : null;
    if (duties === null || duties.assignments.length === 0) throw alteredLink();
    refuseExpired(duties, now);
    refusePassedOn(duties);
    return { duties, now };
  }
}

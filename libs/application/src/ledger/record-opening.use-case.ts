import { Injectable } from '@nestjs/common';
import { isOfDuties } from '../assignments/links.js';
import { LinkSigner } from '../delivery/index.js';
import { Clock } from '../time/index.js';
import { LinkOpenings } from './link-openings.js';

/**
 * Keeps that the link of a message was opened. It proves no more than that: mail scanners open links as people do, so
 * nothing else follows from it.
 */
@Injectable()
export class RecordOpening {
  constructor(
    private readonly clock: Clock,
    private readonly links: LinkSigner,
    private readonly openings: LinkOpenings,
  ) {}

  /** For a link whose page was shown; what nobody signed is left alone. */
  async run(token: string): Promise<void> {
    const subject = this.links.verify(token);
    if (isOfDuties(subject)) await this.openings.record(subject, await this.clock.now());
  }
}

import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf, type ProposedAgency } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { Clock } from '../time/index.js';
import { AgencyDirectory } from './agency-directory.js';
import type { AgencyCandidate } from './agency-index.js';

export interface NameReading {
  /** Whom the name means; null where nobody or several may be meant. */
  agency: { agencyId: string; name: string } | null;
  candidates: AgencyCandidate[];
  creation: ProposedAgency | null;
}

/** Whom a printed name means in a province on a day, with the reasons. */
@Injectable()
export class AgencyMatching {
  constructor(
    private readonly clock: Clock,
    private readonly directory: AgencyDirectory,
  ) {}

  /** Without province: this installation's own; without day: today. */
  async run(
    actor: Actor,
    { name, province, on }: { name: string; province: string | null; on: LocalDate | null },
  ): Promise<NameReading> {
    requireRole(actor, 'office', 'standing', 'agency', 'viewer');
    const day = on ?? localDateOf(await this.clock.now());
    const index = await this.directory.on(day, province);
    const agency = index.match(name);
    if (agency !== null) {
      return { agency: { agencyId: agency.id, name: agency.name }, candidates: [], creation: null };
    }
    return { agency: null, candidates: index.candidates(name), creation: index.proposal(name) };
  }
}

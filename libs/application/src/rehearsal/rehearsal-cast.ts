import { type LocalDate, localDateOf } from '#domain';
import type { DirectoryLead } from '../delivery/index.js';
import type { RehearsalLeads, RehearsalSubject } from './rehearsal-scope.js';

/** Who stands behind the assignments of a rehearsal as time goes by. */
export class RehearsalCast {
  private readonly names: ReadonlyMap<string, string>;

  constructor(
    readonly subjects: ReadonlyMap<string, RehearsalSubject>,
    private readonly leads: RehearsalLeads,
  ) {
    const ofSuccessors = leads.ends.flatMap(({ successor, successorName }): [string, string][] =>
      successor === null ? [] : [[successor.id, successorName ?? '']],
    );
    const ofLeads = [...subjects.values()].map(({ agencyId, agencyName }): [string, string] => [
      agencyId,
      agencyName,
    ]);
    this.names = new Map([...ofSuccessors, ...ofLeads]);
  }

  nameOf(agencyId: string): string {
    return this.names.get(agencyId) ?? '';
  }

  /** Whom the directory is to take for the lead and the standing body; undefined where it is as the database says. */
  standInsOf(assignmentId: string, leadId: string, at: Date): DirectoryLead | undefined {
    const standingId = this.standingOn(localDateOf(at));
    const isAsNow = leadId === this.subjects.get(assignmentId)?.agencyId;
    return isAsNow && standingId === this.leads.standingId ? undefined : { leadId, standingId };
  }

  /** The standing body goes to the only successor on its day. */
  private standingOn(day: LocalDate): string | null {
    let { standingId } = this.leads;
    for (const { agencyId, on, successor } of this.leads.ends) {
      if (agencyId === standingId && on <= day && successor !== null) standingId = successor.id;
    }
    return standingId;
  }
}

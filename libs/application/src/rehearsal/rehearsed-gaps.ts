import type { Role } from '#domain';
import type { Kin, Told } from './kin.js';
import type { RehearsedGap } from './rehearsal.js';

/** Roles that mean a person; the others are written to by the agency's mailbox anyway. */
const personal: readonly Role[] = ['head', 'officer', 'office', 'confirmer'];

/** Where steps find nobody, or only a mailbox: the earliest of each kind, in the order of time. */
export function gapsOf(told: ReadonlyMap<Kin, readonly Told[]>): RehearsedGap[] {
  const gaps = new Map<string, RehearsedGap>();
  for (const [{ agency }, steps] of told) {
    for (const gap of steps.flatMap((one) => gapsOfStep(one, agency))) keepEarliest(gaps, gap);
  }
  return [...gaps.values()].toSorted((a, b) => a.neededAt.getTime() - b.neededAt.getTime());
}

function gapsOfStep({ step, chosen }: Told, agency: string): RehearsedGap[] {
  return step.to.flatMap((role): RehearsedGap[] => {
    const found = chosen.filter((one) => one.role === role);
    const at = { agency, role, neededAt: step.decidedAt };
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

import type { Proof, ProofShare } from '#application';
import type { ProofBody } from '#contracts';
import { datesAsText } from '../assignments/dates-as-text.js';

export function presentProof({ item, shares, ...rest }: Proof): ProofBody {
  const { id, ordinal, task, plan } = item;
  return {
    ...datesAsText(rest),
    item: { id, ordinal, task, plan: plan && { id: plan.id, number: plan.number, issuedOn: plan.issuedOn } },
    shares: shares.map(shareOf),
  };
}

function shareOf({ assignment, entries, chain }: ProofShare): ProofBody['shares'][number] {
  const { id, year, agency } = assignment;
  return { assignmentId: id, year, agency, entries: datesAsText(entries), chain };
}

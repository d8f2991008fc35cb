import { StreamableFile } from '@nestjs/common';
import type { Proof, ProofShare } from '#application';
import type { ProofBody } from '#contracts';
import { printSheet } from '#documents';
import { datesAsText } from '../assignments/dates-as-text.js';
import { proofSheet } from './proof-sheet.js';

export const pdf = 'application/pdf';

export function presentProof({ item, shares, ...rest }: Proof): ProofBody {
  const { id, ordinal, task, plan } = item;
  return {
    ...datesAsText(rest),
    item: { id, ordinal, task, plan: plan && { id: plan.id, number: plan.number, issuedOn: plan.issuedOn } },
    shares: shares.map(shareOf),
  };
}

/** The same on paper, in a file named after the item's number. */
export async function printProof(proof: Proof): Promise<StreamableFile> {
  const number = proof.item.ordinal.replaceAll(/[^\w-]+/g, '');
  const name = ['chung-cu', number].filter((part) => part !== '').join('-');
  const bytes = await printSheet(proofSheet(proof));
  return new StreamableFile(bytes, { type: pdf, disposition: `attachment; filename="${name}.pdf"` });
}

function shareOf({ assignment, entries, chain }: ProofShare): ProofBody['shares'][number] {
  const { id, year, agency } = assignment;
  return { assignmentId: id, year, agency, entries: datesAsText(entries), chain };
}

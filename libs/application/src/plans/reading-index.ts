import { type LocalDate, provinceOfIssuer } from '#domain';
import type { AgencyDirectory, AgencyIndex } from '../agencies/index.js';
import type { PrintedHead } from './plan-head.js';

/** Names in a plan are read in its issuer's province, as of the plan's date; where it tells neither: here and today. */
export function readingIndex(
  directory: AgencyDirectory,
  { issuer, issuedOn }: Pick<PrintedHead, 'issuer' | 'issuedOn'>,
  today: LocalDate,
): Promise<AgencyIndex> {
  return directory.on(issuedOn ?? today, provinceOfIssuer(issuer));
}

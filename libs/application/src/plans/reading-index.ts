import { type LocalDate, provinceOfIssuer, unknownProvince } from '#domain';
import type { AgencyDirectory, AgencyIndex } from '../agencies/index.js';
import type { PrintedHead } from './plan-head.js';

/**
 * Names in a plan are read in its issuer's province, as of the plan's date, else today; in this installation's own where
 * the issuer names none ("UBND tỉnh"). Where no issuer is known, no province is: then names have candidates only.
 */
export function readingIndex(
  directory: AgencyDirectory,
  { issuer, issuedOn }: Pick<PrintedHead, 'issuer' | 'issuedOn'>,
  today: LocalDate,
): Promise<AgencyIndex> {
  return directory.on(issuedOn ?? today, issuer === null ? unknownProvince : provinceOfIssuer(issuer));
}

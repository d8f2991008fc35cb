import { AgencyIndex, type AgencyRegister, type PrintedHead } from '#application';
import { type LocalDate, nameKey, provinceOfIssuer } from '#domain';

/**
 * The directory that is shipped with the product, without a database: a code stands for the id. Read in the issuer's
 * province as of the plan's date; where it tells neither, in the shipped province today.
 */
export function indexOfRegister(
  { agencies, groups }: AgencyRegister,
  { issuer, issuedOn }: Pick<PrintedHead, 'issuer' | 'issuedOn'>,
  today: LocalDate,
): AgencyIndex {
  const province = provinceOfIssuer(issuer) ?? agencies[0]?.province ?? '';
  return new AgencyIndex(
    agencies.map(({ code, shortName, spellings, name, ...life }) => ({
      ...{ id: code, code, name, kind: life.kind, province: life.province },
      ...{ validFrom: life.validFrom, validTo: life.validTo },
      keys: [name, shortName, ...spellings].map(nameKey),
    })),
    groups.map(({ code, members, ...group }) => ({ ...group, id: code, memberIds: members })),
    { day: issuedOn ?? today, province },
  );
}

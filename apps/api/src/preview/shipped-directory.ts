import { AgencyIndex, type AgencyRegister, type IndexedAgency, type PrintedHead } from '#application';
import {
  type LocalDate,
  nameKey,
  type ProposedAgency,
  proposeAgency,
  provinceOfIssuer,
  unknownProvince,
  usualAgencies,
} from '#domain';

/**
 * The directory that is shipped with the product, without a database: a code stands for the id. Read in the issuer's
 * province as of the plan's date. Of other provinces, and where the document tells no issuer, the bodies that every
 * province has are known by their kind.
 */
export function indexOfRegister(
  { agencies, groups }: AgencyRegister,
  { issuer, issuedOn }: Pick<PrintedHead, 'issuer' | 'issuedOn'>,
  today: LocalDate,
): AgencyIndex {
  const province = provinceOfIssuer(issuer) ?? unknownProvince;
  const known = agencies.map(({ code, shortName, spellings, name, ...life }): IndexedAgency => ({
    ...{ id: code, code, name, kind: life.kind, province: life.province },
    ...{ validFrom: life.validFrom, validTo: life.validTo },
    keys: [name, shortName, ...spellings].map(nameKey),
  }));
  const shipped = known.filter((agency) => agency.province === province);
  return new IndexOfKinds({
    agencies: shipped.length > 0 ? known : usualAgencies(province).map(ofKind),
    groups: groups.map(({ code, members, ...group }) => ({ ...group, id: code, memberIds: members })),
    scope: { day: issuedOn ?? today, province },
    isShipped: shipped.length > 0,
  });
}

interface KindsOf {
  agencies: readonly IndexedAgency[];
  groups: ConstructorParameters<typeof AgencyIndex>[1];
  scope: { day: LocalDate; province: string };
  isShipped: boolean;
}

/** Knows bodies that are in no directory by the kind that their words tell: ministries always, others unless the province is shipped. */
class IndexOfKinds extends AgencyIndex {
  private readonly isShipped: boolean;
  private readonly told = new Map<string, IndexedAgency | null>();

  constructor({ agencies, groups, scope, isShipped }: KindsOf) {
    super(agencies, groups, scope);
    this.isShipped = isShipped;
  }

  override match(printed: string): IndexedAgency | null {
    const known = this.told.get(printed);
    if (known !== undefined) return known;
    const agency = super.match(printed) ?? this.byKind(printed);
    this.told.set(printed, agency);
    return agency;
  }

  override find(id: string): IndexedAgency | null {
    return super.find(id) ?? [...this.told.values()].find((agency) => agency?.id === id) ?? null;
  }

  /** A name that looks like a slip of a known one is no body of its own. */
  private byKind(printed: string): IndexedAgency | null {
    const proposed = proposeAgency(printed, this.scope?.province ?? unknownProvince);
    if (proposed === null) return null;
    const isTold = proposed.kind === 'bo' || !(this.isShipped || this.isSlip(printed));
    return isTold ? ofKind(proposed) : null;
  }

  private isSlip(printed: string): boolean {
    return !['words', null].includes(this.likeness(printed));
  }
}

function ofKind({ name, kind, province }: ProposedAgency): IndexedAgency {
  const code = nameKey(`${name} ${province}`).replaceAll(' ', '-');
  const shown = province === unknownProvince ? `${name} (tỉnh chưa rõ)` : name;
  return { id: code, code, name: shown, kind, province, keys: [nameKey(name)] };
}

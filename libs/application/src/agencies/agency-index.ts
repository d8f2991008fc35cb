import {
  type AgencyKind,
  centre,
  formatDate,
  groupKey,
  isSameProvince,
  type LocalDate,
  matchName,
  type NameMatch,
  nameKey,
  type ProposedAgency,
  proposeAgency,
  unknownProvince,
} from '#domain';

export interface IndexedAgency {
  id: string;
  code: string;
  name: string;
  kind: AgencyKind;
  province?: string;
  /** Keys of all its spellings, by `nameKey`. */
  keys: readonly string[];
  /** First and last day of its life; null where open. */
  validFrom?: LocalDate | null;
  validTo?: LocalDate | null;
}

export interface IndexedGroup {
  id: string;
  name: string;
  expandable: boolean;
  spellings: readonly string[];
  /** Members on the index's day. */
  memberIds: readonly string[];
}

/** An agency that a printed name may mean, and why (Vietnamese). */
export interface AgencyCandidate {
  agencyId: string;
  name: string;
  reason: string;
}

/** When and where names are read; in `unknownProvince` where a document tells no issuer. */
export interface IndexScope {
  day: LocalDate;
  province: string;
}

const candidatesAtMost = 5;
const order: readonly NameMatch[] = ['same', 'short', 'typo', 'words'];
const reasons: Readonly<Record<NameMatch, string>> = {
  same: 'cùng tên',
  short: 'đúng cách viết tắt',
  typo: 'chỉ khác một vài chữ cái',
  words: 'giống phần lớn các chữ',
};

/** The agencies and groups that names mean in one province (its own and the centre's) on one day. */
export class AgencyIndex {
  /** Those of the province that live on the day. */
  readonly agencies: readonly IndexedAgency[];
  private readonly all: readonly IndexedAgency[];
  private readonly byKey = new Map<string, IndexedAgency[]>();
  /** Whom a name may mean: those of the province at any time, of all provinces where none is known. */
  private readonly possible: readonly IndexedAgency[];
  private readonly byId = new Map<string, IndexedAgency>();
  private readonly groupByKey = new Map<string, IndexedGroup>();
  private readonly found = new Map<string, IndexedAgency | null>();

  constructor(
    everywhere: readonly IndexedAgency[],
    groups: readonly IndexedGroup[],
    readonly scope: IndexScope | null = null,
  ) {
    this.all = everywhere.filter(({ province }) => isOf(province, scope));
    this.possible = this.isProvinceUnknown ? everywhere : this.all;
    this.agencies = this.all.filter((agency) => this.isAlive(agency));
    for (const agency of everywhere) this.byId.set(agency.id, agency);
    for (const agency of this.agencies) {
      for (const key of new Set(agency.keys)) this.byKey.set(key, [...(this.byKey.get(key) ?? []), agency]);
    }
    for (const group of groups) {
      const here = this.inProvince(group);
      for (const spelling of [group.name, ...group.spellings]) this.groupByKey.set(groupKey(spelling), here);
    }
  }

  /** True where the document tells no issuer, so that a name may mean a body of any province. */
  get isProvinceUnknown(): boolean {
    return this.scope?.province === unknownProvince;
  }

  /**
   * The agency that a printed name means: one spelling of it was met, else it alone has this name or this short form.
   * Null where nobody has told yet, or where several are meant.
   */
  match(printed: string): IndexedAgency | null {
    const known = this.found.get(printed);
    if (known !== undefined) return known;
    const told = this.byKey.get(nameKey(printed)) ?? [];
    const agency = only(told.length > 0 ? told : this.readAs(printed));
    this.found.set(printed, agency);
    return agency;
  }

  /** The group that a printed name means, with the members that it has in the province. */
  matchGroup(printed: string): IndexedGroup | null {
    return this.groupByKey.get(groupKey(printed)) ?? null;
  }

  /** An agency by id, wherever and whenever it lives. */
  find(id: string): IndexedAgency | null {
    return this.byId.get(id) ?? null;
  }

  /** An agency by id that lives on the day, wherever. */
  findLiving(id: string): IndexedAgency | null {
    const agency = this.find(id);
    return agency !== null && this.isAlive(agency) ? agency : null;
  }

  /** Whom an unknown name may mean, likeliest first. */
  candidates(printed: string): AgencyCandidate[] {
    const told = this.byKey.get(nameKey(printed)) ?? [];
    const ranked = this.possible.flatMap((agency) => {
      const match = told.includes(agency) ? 'same' : this.bestMatch(printed, agency);
      return match === null ? [] : [{ agency, match, away: this.isAlive(agency) ? 0 : 1 }];
    });
    const best = Math.min(...ranked.map(({ match }) => order.indexOf(match)));
    return ranked
      .filter(({ match }) => match !== 'words' || best >= order.indexOf('typo'))
      .toSorted((a, b) => order.indexOf(a.match) - order.indexOf(b.match) || a.away - b.away)
      .slice(0, candidatesAtMost)
      .map(({ agency, match }) => ({
        agencyId: agency.id,
        name: agency.name,
        reason: [reasons[match], this.placeWords(agency), lifeWords(agency, this.scope)]
          .filter((part) => part !== null)
          .join(', '),
      }));
  }

  /** How near a name comes to the likeliest that it may mean; null where it comes near none. */
  likeness(printed: string): NameMatch | null {
    const matches = new Set(this.possible.map((agency) => this.bestMatch(printed, agency)));
    return order.find((match) => matches.has(match)) ?? null;
  }

  /** The agency that might be created for a name nobody in the province bears; null where its words tell no kind. */
  proposal(printed: string): ProposedAgency | null {
    if (this.scope === null || this.isProvinceUnknown) return null;
    const proposed = proposeAgency(printed, this.scope.province);
    const exists = proposed !== null && this.all.some(({ name }) => nameKey(name) === nameKey(proposed.name));
    return exists ? null : proposed;
  }

  private placeWords({ province }: IndexedAgency): string | null {
    return this.isProvinceUnknown && province !== undefined && ![centre, unknownProvince].includes(province)
      ? `của tỉnh ${province}, văn bản chưa nêu cơ quan ban hành`
      : null;
  }

  /** A group is known everywhere by its words; its members are those of the province that live on the day. */
  private inProvince(group: IndexedGroup): IndexedGroup {
    const ids = new Set(this.agencies.map(({ id }) => id));
    const memberIds = group.memberIds.filter((id) => ids.has(id));
    return { ...group, memberIds, expandable: group.expandable && memberIds.length > 0 };
  }

  private readAs(printed: string): IndexedAgency[] {
    const matches = this.agencies.map((agency) => ({ agency, match: this.bestMatch(printed, agency) }));
    const same = matches.filter(({ match }) => match === 'same');
    return (same.length > 0 ? same : matches.filter(({ match }) => match === 'short')).map(
      ({ agency }) => agency,
    );
  }

  private bestMatch(printed: string, { name, keys }: IndexedAgency): NameMatch | null {
    const province = this.scope?.province ?? null;
    const found = [name, ...keys].flatMap((spelling) => matchName(printed, spelling, province) ?? []);
    return order.find((match) => found.includes(match)) ?? null;
  }

  private isAlive({ validFrom = null, validTo = null }: IndexedAgency): boolean {
    if (this.scope === null) return true;
    const { day } = this.scope;
    return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
  }
}

/** A plan of a province means the province's own bodies and those of the centre. */
function isOf(province: string | undefined, scope: IndexScope | null): boolean {
  if (province === undefined || scope === null) return true;
  return isSameProvince(province, scope.province) || isSameProvince(province, centre);
}

function only(found: readonly IndexedAgency[]): IndexedAgency | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

function lifeWords({ validFrom, validTo }: IndexedAgency, scope: IndexScope | null): string | null {
  if (scope !== null && validFrom != null && validFrom > scope.day)
    return `có từ ngày ${formatDate(validFrom)}`;
  if (scope !== null && validTo != null && validTo < scope.day)
    return `đã kết thúc ngày ${formatDate(validTo)}`;
  return null;
}

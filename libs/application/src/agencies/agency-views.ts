import type { LocalDate } from '#domain';
import type { Page, PageRequest } from '../paging.js';
import type { AgencyKind, PositionKind } from './agency.js';

export interface PostView {
  kind: PositionKind;
  title: string;
  /** Name of who holds the post on the day; null where it is vacant. */
  holder: string | null;
  reachable: boolean;
}

export interface AgencyView {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  /** Whether the agency's own mailbox or any of its posts has an address that works. */
  reachable: boolean;
  posts: PostView[];
}

/** One agency with its history. */
export interface AgencyDetail {
  id: string;
  code: string;
  province: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  parent: { id: string; name: string } | null;
  /** Every spelling met; `until`: last day of a former official name. */
  names: { name: string; until: LocalDate | null }[];
  groups: { code: string; name: string; fromOn: LocalDate | null; toOn: LocalDate | null }[];
  positions: {
    id: string;
    kind: PositionKind;
    title: string;
    fields: string[];
    /** Newest first. */
    tenures: {
      id: string;
      personId: string;
      person: string;
      email: string | null;
      fromOn: LocalDate;
      toOn: LocalDate | null;
    }[];
  }[];
  /** Who stands in for whom, from the day on. */
  standins: {
    id: string;
    personId: string;
    person: string;
    standinPersonId: string;
    standin: string;
    fromOn: LocalDate;
    toOn: LocalDate;
    reason: string;
  }[];
}

/** Lists of agencies for a screen. */
export abstract class AgencyViews {
  /** Agencies that live on the day (Vietnam calendar date), by code. */
  abstract list(page: PageRequest, on: LocalDate): Promise<Page<AgencyView>>;
  /** Null where it is unknown; stand-ins that ended before the day are left out. */
  abstract one(id: string, on: LocalDate): Promise<AgencyDetail | null>;
}

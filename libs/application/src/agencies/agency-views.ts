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

/** Lists of agencies for a screen. */
export abstract class AgencyViews {
  /** Agencies that live on the day (Vietnam calendar date), by code. */
  abstract list(page: PageRequest, on: LocalDate): Promise<Page<AgencyView>>;
}

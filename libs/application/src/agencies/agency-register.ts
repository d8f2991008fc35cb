import type { LocalDate } from '#domain';
import type { AgencyKind, PositionKind } from './agency.js';

/** Who holds a post, by days (Vietnam calendar dates, both included). Persons may be named by their post. */
export interface RegisteredHolder {
  person: string;
  email: string | null;
  fromOn: LocalDate;
  toOn: LocalDate | null;
}

export interface RegisteredPosition {
  kind: PositionKind;
  title: string;
  /** Group numerals that a monitor follows ("I", "VII"); empty for other posts. */
  fields: string[];
  holders: RegisteredHolder[];
}

export interface RegisteredAgency {
  code: string;
  province: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
  /** Every spelling met in documents, besides name and short name. */
  spellings: string[];
  /** The agency's own mailbox. */
  email: string | null;
  positions: RegisteredPosition[];
}

export interface RegisteredGroup {
  code: string;
  name: string;
  spellings: string[];
  /** False where the words don't say who is meant ("cơ quan, đơn vị liên quan"). */
  expandable: boolean;
  /** Codes of agencies. */
  members: string[];
}

export interface AgencyRegister {
  agencies: RegisteredAgency[];
  groups: RegisteredGroup[];
}

export interface RegisterCounts {
  agencies: number;
  names: number;
  groups: number;
  positions: number;
  tenures: number;
}

/** Writes what a directory adds; what is already there stays, so that the same file may come twice. */
export abstract class AgencyRegisterStore {
  /** Answers how much was new. `at`: UTC instant of the import. */
  abstract add(directory: AgencyRegister, at: Date): Promise<RegisterCounts>;
}

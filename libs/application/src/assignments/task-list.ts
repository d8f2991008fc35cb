import type { Contact, ContactCount, LocalDate, StageBasis, StageKind, StageState } from '#domain';
import type { ContactKind } from '../agencies/agency.js';
import type { MessageState } from '../delivery/message.js';
import type { Page, PageRequest } from '../paging.js';
import type { GivingDocument } from '../plans/plan.js';
import type { FormerAgency, HandOverAhead } from '../successions/succession.js';
import type { Sight } from './sight.js';

export interface TaskFilter {
  states: readonly StageState[];
  agencyId: string | null;
  planId: string | null;
  assignmentId: string | null;
  year: number | null;
  kinds: readonly StageKind[];
  /** Effective dates, both included. */
  dueFrom: LocalDate | null;
  dueTo: LocalDate | null;
  /** Words to find, with or without accents; all of them must occur. */
  text: string | null;
  acknowledged: boolean | null;
  /** Only stages whose lead was told and gave no sign, or was never reached. */
  contact: Contact | null;
  /** True: only broken promises and contested acknowledgements, which the office has to ask about. */
  asksFirst?: boolean;
}

/** A filter that every stage passes. */
export const anyTask: TaskFilter = {
  states: [],
  agencyId: null,
  planId: null,
  assignmentId: null,
  year: null,
  kinds: [],
  dueFrom: null,
  dueTo: null,
  text: null,
  acknowledged: null,
  contact: null,
};

export interface LastTold {
  who: string;
  at: Date;
  rung: string;
  channel: ContactKind;
  messageId: string;
  messageState: MessageState;
}

/** One stage as the lists show it; dates are Vietnam calendar dates. */
export interface TaskFacts {
  stageId: string;
  assignmentId: string;
  year: number;
  kind: StageKind;
  basis: StageBasis;
  state: StageState;
  /** Calendar days after the effective date. */
  daysLate: number;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  firstNominal: LocalDate | null;
  waitsFor: readonly string[];
  document: { number: string | null; on: LocalDate | null } | null;
  item: {
    id: string;
    ordinal: string;
    groupHeading: string;
    task: string;
    product: string;
    deadline: string;
  };
  plan: { id: string; number: string; issuedOn: LocalDate } | null;
  givingDocument: GivingDocument | null;
  agency: { id: string; name: string; shortName: string };
  /** Agencies that led it before, oldest first. */
  formerAgencies: readonly FormerAgency[];
  /** What ends the present lead; null where nothing does, and once nothing is owed. */
  handOver: HandOverAhead | null;
  head: { name: string; title: string } | null;
  officer: { id: string; name: string } | null;
  acknowledged: { at: Date; by: string } | null;
  promisedOn: LocalDate | null;
  /** The promised date has passed, and this stage, which was promised, is still owed. */
  isPromiseBroken: boolean;
  /** When the one whom the office recorded an acknowledgement for said that it isn't so. */
  contestedAt: Date | null;
  lastTold: LastTold | null;
  /** Why its lead is silent; null where it is not, or where nobody was told yet. */
  contact: (ContactCount & { verdict: Contact }) | null;
  /** Where several agencies owe the same stage of the item: how many of them have reported; null for one alone. */
  shares: { done: number; total: number } | null;
}

/** The list of stages across plans. The state predicate of SQL is compared with the domain's by a test. */
export abstract class TaskList {
  /** Broken promises and contested acknowledgements first, then by effective date (undated last) and row of the plan. */
  abstract page(
    filter: TaskFilter,
    sight: Sight,
    page: PageRequest & { today: LocalDate },
  ): Promise<Page<TaskFacts>>;
}

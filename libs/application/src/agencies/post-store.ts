import type { LocalDate, PositionKind } from '#domain';

export interface NewPosition {
  agencyId: string;
  kind: PositionKind;
  title: string;
  /** Group numerals ("II") that an officer, monitor or deputy is in charge of; empty means all. */
  fields: string[];
}

export interface PositionRecord extends NewPosition {
  id: string;
}

/** Who holds a post, by days (Vietnam calendar dates, both included; null is open). */
export interface NewTenure {
  positionId: string;
  personId: string;
  fromOn: LocalDate;
  toOn: LocalDate | null;
}

export interface TenureRecord extends NewTenure {
  id: string;
  agencyId: string;
}

/** Who acts for whom, by days, both included. */
export interface NewStandin {
  personId: string;
  standinPersonId: string;
  fromOn: LocalDate;
  toOn: LocalDate;
  reason: string;
}

export interface StandinRecord extends NewStandin {
  id: string;
  /** Agencies in which the absent person holds a post, on any day. */
  agencyIds: string[];
}

export interface PersonRecord {
  id: string;
  name: string;
  /** Agencies in which the person holds a post today or later. */
  agencyIds: string[];
}

/** People, posts, who holds them when, and who stands in for whom. */
export abstract class PostStore {
  abstract person(id: string, today: LocalDate): Promise<PersonRecord | null>;
  /** Answers the id. */
  abstract addPerson(person: { name: string; email: string | null }, at: Date): Promise<string>;
  abstract position(id: string): Promise<PositionRecord | null>;
  /** Answers the id; a post of this agency, kind and title stays one. */
  abstract addPosition(position: NewPosition): Promise<string>;
  /** Locks the post and answers its tenures that reach into these days. */
  abstract lockTenures(
    positionId: string,
    days: { fromOn: LocalDate; toOn: LocalDate | null },
  ): Promise<TenureRecord[]>;
  abstract tenure(id: string): Promise<TenureRecord | null>;
  abstract addTenure(tenure: NewTenure): Promise<string>;
  /** `on`: the last day. One that had not begun by then is taken off. */
  abstract endTenure(id: string, on: LocalDate): Promise<void>;
  abstract standin(id: string): Promise<StandinRecord | null>;
  /** Stand-ins in which one of these people is absent or acts, reaching into these days. */
  abstract standinsOf(
    personIds: readonly string[],
    days: { fromOn: LocalDate; toOn: LocalDate },
  ): Promise<StandinRecord[]>;
  abstract addStandin(standin: NewStandin, by: { actor: string; at: Date }): Promise<string>;
  /** `on`: the last day. One that had not begun by then is taken off. */
  abstract endStandin(id: string, on: LocalDate): Promise<void>;
}

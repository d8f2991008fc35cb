import { Injectable } from '@nestjs/common';
import {
  type DeadlineRule,
  describeReading,
  type Explanation,
  explainStage,
  type LocalDate,
  MissingCalendarYear,
  nominalDates,
  readDeadline,
  type Reading,
  type StageToExplain,
  type Words,
} from '#domain';
import { clausesOf, type ToldClause } from '../plans/other-readings.js';
import { RulesInForce } from '../time/index.js';

export interface PhraseQuery {
  phrase: string;
  year: number;
  /** The day that "kể từ ngày …", "sau khi …" counts from: the issue of the plan, or the event. */
  from: LocalDate | null;
}

export interface ReadPhrase {
  reading: Reading;
  /** The rule in Vietnamese with its nominal dates. */
  meaning: string;
  alternatives: string[];
  /** The parts of a phrase that asks for several things, each with its own dates; none where it is one deadline. */
  clauses: ToldClause[];
  /** One for each date of the year, or one that says what is missing; of the parts where there are several. */
  dates: PhraseDate[];
  /** "chưa có lịch": the first year that cannot be reckoned. */
  missingCalendarYear: number | null;
}

export interface PhraseDate extends Explanation {
  /** Where the words that ask for it stand in the phrase; null where the whole phrase does. */
  words: Words | null;
}

/** The free calculator: what a deadline phrase means in a year, day by day. Knows no facts; open to everybody. */
@Injectable()
export class ReadDeadlinePhrase {
  constructor(private readonly rules: RulesInForce) {}

  async run({ phrase, year, from }: PhraseQuery): Promise<ReadPhrase> {
    const { calendar } = await this.rules.read();
    const reading = readDeadline(phrase);
    const clauses = clausesOf(phrase, year);
    const read = {
      reading,
      meaning: describeReading(reading.rule, year),
      clauses,
      alternatives: reading.alternatives.map((rule) => describeReading(rule, year)),
    };
    try {
      const stages = clausesIn(reading.rule, clauses).flatMap(({ rule, words }) =>
        stagesOf(rule, { phrase, year, from, words }),
      );
      const dates = stages.map((one) => ({ ...explainStage(one, calendar), words: one.words }));
      return { ...read, dates, missingCalendarYear: null };
    } catch (error) {
      if (!(error instanceof MissingCalendarYear)) throw error;
      return { ...read, dates: [], missingCalendarYear: error.year };
    }
  }
}

/** The rules that the phrase gives dates by: those of its parts, or the one of the whole. */
function clausesIn(
  rule: DeadlineRule,
  clauses: readonly ToldClause[],
): { rule: DeadlineRule; words: Words | null }[] {
  if (clauses.length === 0) return [{ rule, words: null }];
  return clauses.map(({ start, end, rule: own }) => ({ rule: own, words: { start, end } }));
}

function stagesOf(
  rule: DeadlineRule,
  { phrase, year, from, words }: PhraseQuery & { words: Words | null },
): StageToExplain[] {
  const stage: StageToExplain = {
    ...{ phrase, words, rule, year, basis: 'row', nominal: null, issuedOn: from, events: [], changes: [] },
    settings: { annualReview: null },
    inForce: null,
  };
  if (rule.kind === 'afterEvents') {
    return [{ ...stage, events: rule.events.map((name) => ({ name, happenedOn: from, dueOn: null })) }];
  }
  const dates = nominalDates(rule, 'year' in rule && rule.year !== null ? rule.year : yearOfRule(rule, year));
  return dates.length === 0 ? [stage] : dates.map((nominal) => ({ ...stage, nominal }));
}

/** A phrase with a date of its own is reckoned in the year of that date, whatever year is asked for. */
function yearOfRule(rule: DeadlineRule, year: number): number {
  if (rule.kind === 'onDate') return Number(rule.date.slice(0, 4));
  return rule.kind === 'period' ? Number(rule.to.slice(0, 4)) : year;
}

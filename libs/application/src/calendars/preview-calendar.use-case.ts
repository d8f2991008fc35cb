import { Injectable } from '@nestjs/common';
import {
  addDays,
  changedDays,
  type DecisionDay,
  type DecisionProblem,
  type LocalDate,
  localDateOf,
  problemsIn,
  readDecision,
  takeDecision,
  type WorkCalendar,
  yearOf,
} from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { KeptStages } from '../explanations/kept-stages.js';
import { Clock, RulesInForce, Transaction } from '../time/index.js';
import type { StageMove } from './calendar-versions.js';
import { moveStage } from './move-stage.js';

export interface DecisionToImport {
  /** CSV rows or pasted sentences. */
  text: string;
  /** "Công văn 8726/VPCP-KGVX ngày 26/11/2024" */
  source: string;
  /** Years whose days off are now all decided. */
  declares: number[];
}

export interface CalendarPreview {
  /** The version that the preview compares with; an application names it. */
  basedOn: number;
  days: DecisionDay[];
  problems: DecisionProblem[];
  /** The calendar as it would be. */
  next: WorkCalendar;
  /** Days that become worked or rest days. */
  changed: LocalDate[];
  moves: StageMove[];
}

/** What a decision says, without what it does to stages. */
export interface DecisionRead extends Pick<CalendarPreview, 'days' | 'problems' | 'next' | 'changed'> {
  from: WorkCalendar;
}

/** A day changed reaches stages so many days before it (their reminders) and after it: no term is longer than a plan's period. */
const DAYS_BEFORE = -60;
const DAYS_AFTER = 5 * 366;

/** What a decision would do to the calendar and to every stage; changes nothing. */
@Injectable()
export class PreviewCalendar {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly rules: RulesInForce,
    private readonly stages: KeptStages,
  ) {}

  async run(actor: Actor, decision: DecisionToImport): Promise<CalendarPreview> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const { from, ...read } = await this.read(decision);
      const moves = await this.moves({ from, to: read.next, changed: read.changed });
      return { basedOn: from.version, ...read, moves };
    });
  }

  /** The calendar as it would be beside the one in force, and what stands against it; looks at no stage. */
  async read(decision: DecisionToImport): Promise<DecisionRead> {
    const { calendar: from } = await this.rules.read();
    const { days, problems } = readDecision(decision.text, decision.source);
    const wrong = [...problems, ...problemsIn(from, days, decision.declares)];
    const next = takeDecision(from, days, decision.declares);
    const years = [...days.map(({ date }) => yearOf(date)), ...decision.declares];
    return { from, days, problems: wrong, next, changed: changedDays(from, next, years) };
  }

  /** The stages that one calendar would give other dates or reminders than the other, given the days that differ. */
  async moves({
    from,
    to,
    changed,
  }: {
    from: WorkCalendar;
    to: WorkCalendar;
    changed: readonly LocalDate[];
  }): Promise<StageMove[]> {
    const range = reachOf(changed);
    if (range === null) return [];
    const { policy } = await this.rules.read();
    const today = localDateOf(await this.clock.now());
    const stages = await this.stages.dated(range);
    return stages.flatMap((stage) => moveStage(stage, { from, to, policy, today }) ?? []);
  }
}

/** The nominal dates that changed days can reach; null where none changed. */
export function reachOf(changed: readonly LocalDate[]): { from: LocalDate; to: LocalDate } | null {
  const [first, last] = [changed[0], changed.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { from: addDays(first, DAYS_BEFORE), to: addDays(last, DAYS_AFTER) };
}

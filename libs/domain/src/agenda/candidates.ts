import { MissingCalendarYear, type WorkCalendar } from '../calendar/index.js';
import { instantAt, type LocalDate, localDateOf } from '../dates/index.js';
import type { Policy, Rung, RungPhase } from '../ladder/index.js';
import { promisedStage } from '../promises/index.js';
import type { AssignmentFacts, StageFacts, Step } from './facts.js';
import { rungDays } from './rung-days.js';

/** What one decision looks at, and the years without a calendar that it met. */
export interface Context {
  facts: AssignmentFacts;
  policy: Policy;
  calendar: WorkCalendar;
  now: Date;
  missingYears: Set<number>;
}

/** A rung that is not decided yet, with its day. */
export interface Candidate extends Omit<Step, 'outcome' | 'reason'> {
  rung: Rung;
  stage: StageFacts | null;
}

/** Every rung that may still be decided; a closed assignment has only its own. */
export function candidates(context: Context, closed: boolean): Candidate[] {
  const { facts, policy } = context;
  const stages = closed ? [] : facts.stages.filter(isWatched);
  const ofStages = stages.flatMap((stage) =>
    policy.rungs
      .filter((rung) => !ofAssignment.includes(rung.schedule.from) && speaks(rung, stage, facts))
      .flatMap((rung) => stageCandidates(rung, stage, context)),
  );
  return [...assignmentCandidates(context), ...ofStages];
}

/** True where the result is accepted or the stage is cancelled: nothing is owed any more. */
export function isClosed(stage: StageFacts): boolean {
  return stage.cancelledAt !== null || stage.completion?.confirmedAt != null;
}

/** True where nothing of the assignment is owed any more: its stages are closed, it is withdrawn or went into another. */
export function isOver({ succession, withdrawn, stages }: AssignmentFacts): boolean {
  return succession?.isMerged === true || withdrawn === true || stages.every(isClosed);
}

/** True where the ladder watches a stage: its succession is decided, it is not paused and not closed. */
export function isWatched(stage: StageFacts): boolean {
  return !stage.held && stage.pausedAt === null && !isClosed(stage);
}

/** A year without a calendar blocks only the steps that need it. */
export function guardCalendar<Found>({ missingYears }: Context, read: () => Found[]): Found[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    missingYears.add(error.year);
    return [];
  }
}

/** Rungs of the assignment as a whole: given, and inherited. */
const ofAssignment: readonly Rung['schedule']['from'][] = ['assignment', 'inherited'];

function assignmentCandidates({ facts, policy }: Context): Candidate[] {
  return policy.rungs.flatMap((rung): Candidate[] => {
    const moment = momentOf(rung, facts);
    if (moment === null || isToldOf(moment, facts)) return [];
    const { kind, to, copyTo } = rung;
    return [{ rung, stage: null, stageId: null, kind, ...moment, repeat: 1, to, copyTo }];
  });
}

interface Moment {
  code: string;
  dueVersion: number;
  at: Date;
}

/** It is given anew to each lead, and may be inherited again and again: each time is a code of its own. */
function momentOf({ kind, schedule }: Rung, facts: AssignmentFacts): Moment | null {
  if (schedule.from === 'assignment') {
    return { code: kind, dueVersion: facts.assignVersion, at: facts.assignedAt };
  }
  const at = facts.succession?.inheritedAt ?? null;
  if (schedule.from !== 'inherited' || at === null) return null;
  return { code: `${kind}-${localDateOf(at)}`, dueVersion: 1, at };
}

function isToldOf({ code, dueVersion }: Moment, { decided }: AssignmentFacts): boolean {
  return decided.some((one) => one.code === code && one.dueVersion >= dueVersion);
}

function stageCandidates(rung: Rung, stage: StageFacts, context: Context): Candidate[] {
  const { facts, calendar, policy, now, missingYears } = context;
  const repeat = repeatOf(rung, stage);
  const bounds = { calendar, until: latest(localDateOf(now), stage.committedOn) };
  const { days, missingYear } = rungDays(rung.schedule, { assignment: facts, stage }, bounds);
  if (missingYear !== null) missingYears.add(missingYear);
  return days
    .map(({ day, suffix }) => ({
      rung,
      stage,
      stageId: stage.id,
      kind: rung.kind,
      code: suffix === null ? rung.kind : `${rung.kind}-${suffix}`,
      repeat,
      dueVersion: stage.dueVersion,
      at:
        rung.schedule.from === 'return' && stage.returnedAt
          ? stage.returnedAt
          : instantAt(day, policy.decideAt),
      to: stage.effective !== null && day > stage.effective ? [...rung.to, ...(rung.lateTo ?? [])] : rung.to,
      copyTo: rung.copyTo,
    }))
    .filter((one) => !isDecided(one, facts));
}

/** Repeats are looked at beyond a commitment: the next one lies after it. */
function latest(today: LocalDate, committedOn: LocalDate | null): LocalDate {
  return committedOn !== null && committedOn > today ? committedOn : today;
}

/** Signing, confirming and returning may come round again; each round is told anew. */
function repeatOf(rung: Rung, stage: StageFacts): number {
  if (rung.schedule.from === 'return') return Math.max(1, stage.returns);
  return rung.phase === 'open' ? 1 : stage.returns + 1;
}

function isDecided(one: Candidate, facts: AssignmentFacts): boolean {
  return facts.decided.some(
    (rung) =>
      rung.stageId === one.stageId &&
      rung.code === one.code &&
      rung.repeat === one.repeat &&
      (rung.dueVersion === one.dueVersion || (one.kind === 'start' && rung.outcome !== 'overtaken')),
  );
}

function phaseOf(stage: StageFacts): RungPhase {
  if (stage.completion !== null) return 'completed';
  return stage.presentedAt === null ? 'open' : 'presented';
}

function speaks(rung: Rung, stage: StageFacts, facts: AssignmentFacts): boolean {
  // Who doesn't stand under the office is not directed by it: the ladder ends with the report to the office.
  if (facts.manner === 'cooperate' && rung.tone === 'direct') return false;
  if (rung.silencedByAcknowledgement && facts.acknowledgedAt !== null) return false;
  if (rung.schedule.from === 'promised' && stage.id !== promisedIn(facts)) return false;
  return phaseOf(stage) === rung.phase;
}

function promisedIn({ stages, promisedAt, acknowledgedAt }: AssignmentFacts): string | undefined {
  const owed = stages.map(({ id, cancelledAt, completion }) => {
    return { id, cancelledAt, completedAt: completion?.reportedAt ?? null };
  });
  return promisedStage(owed, promisedAt ?? acknowledgedAt)?.id;
}

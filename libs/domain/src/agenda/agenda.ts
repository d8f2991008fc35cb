import { addWorkingDays, MissingCalendarYear, type WorkCalendar } from '../calendar/index.js';
import { instantAt, type LocalDate, localDateOf } from '../dates/index.js';
import type { Policy, Rung, RungPhase } from '../ladder/index.js';
import type { Agenda, AssignmentFacts, StageFacts, Step } from './facts.js';
import { rungDays } from './rung-days.js';

interface Context {
  facts: AssignmentFacts;
  policy: Policy;
  calendar: WorkCalendar;
  now: Date;
}

interface Candidate extends Omit<Step, 'outcome' | 'reason'> {
  rung: Rung;
  stage: StageFacts | null;
}

/**
 * Decides everything about time for one assignment: which rungs are due at `now`, which comes next, and whether the
 * assignment is closed. Serves the workflow, the forecast and the auditor alike, so that they cannot disagree.
 */
export function agenda(facts: AssignmentFacts, policy: Policy, calendar: WorkCalendar, now: Date): Agenda {
  const context: Context = { facts, policy, calendar, now };
  const closed = facts.stages.length > 0 && facts.stages.every(isConfirmed);
  const missing = new Set<number>();
  const found = closed ? assignmentCandidates(context) : candidates(context, missing);
  const open = waitForSubordinates(found, context, missing).toSorted(byInstant);
  const due = open.filter((one) => one.at <= now);
  const next = open.find((one) => one.at > now && overtakenBecause(one, context) === null);
  return {
    due: due.map((one) => decide(one, due, context)),
    next: next === undefined ? null : { ...plain(next), outcome: 'tell', reason: null },
    closed: closed && due.length === 0,
    missingCalendarYears: [...missing],
  };
}

function candidates(context: Context, missing: Set<number>): Candidate[] {
  const { facts, policy } = context;
  const ofStages = facts.stages
    .filter((stage) => !stage.held && !isConfirmed(stage))
    .flatMap((stage) =>
      policy.rungs
        .filter((rung) => rung.schedule.from !== 'assignment' && speaks(rung, stage, facts))
        .flatMap((rung) => guardCalendar(missing, () => stageCandidates(rung, stage, context))),
    );
  return [...assignmentCandidates(context), ...ofStages];
}

function assignmentCandidates({ facts, policy }: Context): Candidate[] {
  const code = 'assigned';
  const rung = policy.rungs.find((one) => one.kind === code);
  if (rung === undefined || facts.decided.some((one) => one.code === code)) return [];
  return [
    { rung, stage: null, stageId: null, kind: code, code, repeat: 1, dueVersion: 1, at: facts.assignedAt },
  ];
}

function stageCandidates(rung: Rung, stage: StageFacts, context: Context): Candidate[] {
  const { facts, calendar, policy, now } = context;
  const repeat = repeatOf(rung, stage);
  const days = rungDays(rung.schedule, { assignment: facts, stage }, { calendar, until: localDateOf(now) });
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
    }))
    .filter((one) => !isDecided(one, facts));
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

function isConfirmed(stage: StageFacts): boolean {
  return stage.completion?.confirmedAt != null;
}

function phaseOf(stage: StageFacts): RungPhase {
  if (stage.completion !== null) return 'completed';
  return stage.presentedAt === null ? 'open' : 'presented';
}

function speaks(rung: Rung, stage: StageFacts, facts: AssignmentFacts): boolean {
  const silenced = rung.silencedByAcknowledgement && facts.acknowledgedAt !== null;
  return phaseOf(stage) === rung.phase && !silenced;
}

/** A superior hears of it on a later working day than the subordinate; where nobody stands below, at once. */
function waitForSubordinates(all: Candidate[], context: Context, missing: Set<number>): Candidate[] {
  return all.flatMap((one) =>
    one.rung.after.length === 0 ? [one] : guardCalendar(missing, () => [shifted(one, all, context)]),
  );
}

function shifted(one: Candidate, all: Candidate[], context: Context): Candidate {
  const { facts, calendar, policy } = context;
  if (overtakenBecause(one, context) !== null) return one;
  const told = facts.decided
    .filter(
      (rung) => rung.outcome !== 'overtaken' && one.rung.after.some((kind) => isOfKind(rung.code, kind)),
    )
    .map((rung) => localDateOf(rung.decidedAt));
  const pending = all
    .filter(
      (other) =>
        one.rung.after.some((kind) => kind === other.kind) && overtakenBecause(other, context) === null,
    )
    .map((other) => localDateOf(other.at));
  const first = [...told, ...pending].toSorted()[0];
  if (first === undefined || first < localDateOf(one.at)) return one;
  return { ...one, at: instantAt(addWorkingDays(calendar, first, 1), policy.decideAt) };
}

function isOfKind(code: string, kind: string): boolean {
  return code === kind || code.startsWith(`${kind}-`);
}

function decide(one: Candidate, due: Candidate[], context: Context): Step {
  const reason = overtakenBecause(one, context) ?? overtakenByLater(one, due);
  return { ...plain(one), outcome: reason === null ? 'tell' : 'overtaken', reason };
}

function overtakenBecause(one: Candidate, { facts, now }: Context): string | null {
  if (one.stage === null) return null;
  if (dayOf(one) < localDateOf(facts.assignedAt)) return 'Ngày nhắc đã qua khi giao nhiệm vụ';
  if (one.dueVersion > 1 && one.at <= one.stage.dueSetAt) return 'Ngày nhắc đã qua khi điều chỉnh thời hạn';
  const { returnedAt } = one.stage;
  const passedWhileReported =
    returnedAt !== null && one.rung.schedule.from !== 'return' && one.at < returnedAt;
  return passedWhileReported && one.at <= now ? 'Ngày nhắc đã qua trong lúc chờ xác nhận' : null;
}

/** After an outage the later rung to the same people speaks for the earlier ones of its stage. */
function overtakenByLater(one: Candidate, due: Candidate[]): string | null {
  const later = due.find(
    (other) =>
      other.stageId === one.stageId &&
      other.at > one.at &&
      one.rung.to.every((role) => other.rung.to.includes(role)) &&
      one.rung.phase === other.rung.phase,
  );
  return later === undefined || one.stageId === null ? null : `Đã có bước nhắc sau: ${later.code}`;
}

function dayOf(one: Candidate): LocalDate {
  return localDateOf(one.at);
}

function byInstant(a: Candidate, b: Candidate): number {
  return a.at.getTime() - b.at.getTime();
}

function plain({ stageId, kind, code, repeat, dueVersion, at }: Candidate): Omit<Step, 'outcome' | 'reason'> {
  return { stageId, kind, code, repeat, dueVersion, at };
}

/** A year without a calendar blocks only the steps that need it. */
function guardCalendar(missing: Set<number>, read: () => Candidate[]): Candidate[] {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    missing.add(error.year);
    return [];
  }
}

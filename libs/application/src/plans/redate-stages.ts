import type { EventSubject, LocalDate, StageKind, Words } from '#domain';
import type { StageDraft } from './assignable-item.js';

/** A stage of an assignment that was given out already. */
export interface GivenStage {
  id: string;
  kind: StageKind;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  waitsFor: string[];
  /** The events it waits or waited for. */
  events: EventSubject[];
  words: Words | null;
  /** Presented or completed: what was reported stays as it is. */
  isReported: boolean;
  /** A rung was decided for it. */
  hasRungs: boolean;
}

/** What another reading does to the stages of one assignment. */
export interface Redating {
  changed: { id: string; stage: StageDraft }[];
  added: StageDraft[];
  dropped: string[];
  /** Stages whose dates stay, but whose words stand elsewhere in the cell now. */
  reworded: { id: string; words: Words | null }[];
}

interface Pair {
  given: GivenStage;
  stage: StageDraft;
}

/**
 * Fits the stages of a new reading to those given out: the same kinds first, the others in order. Pure.
 * Null where a stage that was reported on, or that people were told about, would vanish.
 */
export function redateStages(given: readonly GivenStage[], planned: readonly StageDraft[]): Redating | null {
  if (planned.length === 0) return null;
  const free = [...given];
  const added: StageDraft[] = [];
  const pairs: Pair[] = [];
  const take = (stage: StageDraft, fits: (one: GivenStage) => boolean): boolean => {
    const found = free.find(fits);
    if (found === undefined) return false;
    free.splice(free.indexOf(found), 1);
    pairs.push({ given: found, stage });
    return true;
  };
  const others = planned.filter((stage) => !take(stage, ({ kind }) => kind === stage.kind));
  for (const stage of others) if (!take(stage, ({ isReported }) => !isReported)) added.push(stage);
  if (free.some(({ isReported, hasRungs }) => isReported || hasRungs)) return null;
  const isChanged = (pair: Pair): boolean => !pair.given.isReported && differs(pair.given, pair.stage);
  return {
    changed: pairs.filter(isChanged).map((pair) => ({ id: pair.given.id, stage: pair.stage })),
    added,
    dropped: free.map(({ id }) => id),
    reworded: pairs
      .filter((pair) => !isChanged(pair) && !isSamePlace(pair.given.words, pair.stage.words))
      .map((pair) => ({ id: pair.given.id, words: pair.stage.words })),
  };
}

function differs(given: GivenStage, stage: StageDraft): boolean {
  const fields = ['kind', 'nominal', 'effective', 'working'] as const;
  return (
    fields.some((field) => given[field] !== stage[field]) ||
    given.waitsFor.join() !== stage.waitsFor.join() ||
    keysOf(given.events) !== keysOf(stage.events)
  );
}

function isSamePlace(a: Words | null, b: Words | null): boolean {
  return a?.start === b?.start && a?.end === b?.end;
}

function keysOf(events: readonly EventSubject[]): string {
  const keys = events.map(({ name, fromYear, toYear }) => `${name}/${fromYear}/${toYear}`);
  return keys.toSorted().join();
}

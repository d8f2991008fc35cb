import { describe, expect, it } from 'vitest';
import type { StageDraft } from './assignable-item.js';
import { type GivenStage, redateStages } from './redate-stages.js';

const planned = (kind: StageDraft['kind'], nominal: string | null): StageDraft => ({
  kind,
  basis: 'row',
  nominal,
  effective: nominal,
  working: nominal,
  soonOn: null,
  held: false,
  waitsFor: [],
  events: [],
  continuous: false,
  words: null,
});

const given = (id: string, stage: StageDraft, rest: Partial<GivenStage> = {}): GivenStage => ({
  id,
  kind: stage.kind,
  nominal: stage.nominal,
  effective: stage.effective,
  working: stage.working,
  waitsFor: stage.waitsFor,
  events: stage.events,
  words: stage.words,
  isReported: false,
  hasRungs: false,
  ...rest,
});

describe('another reading of an item that was given out', () => {
  const issue = planned('issue', '2025-01-31');
  const review = planned('review', '2025-12-15');

  it('moves only the stages whose dates differ', () => {
    const later = planned('issue', '2025-03-31');
    expect(redateStages([given('a', issue), given('b', review)], [later, review])).toEqual({
      changed: [{ id: 'a', stage: later }],
      added: [],
      dropped: [],
      reworded: [],
    });
  });

  it('gives a date to a stage that had none, whatever its kind was taken for', () => {
    const unknown = planned('deliver', null);
    expect(redateStages([given('a', unknown)], [issue, review])).toEqual({
      changed: [{ id: 'a', stage: issue }],
      added: [review],
      dropped: [],
      reworded: [],
    });
  });

  it('takes out a stage nobody was told about, but never one that was reported on or told', () => {
    const stages = [given('a', issue), given('b', review)];
    expect(redateStages(stages, [issue])?.dropped).toEqual(['b']);
    expect(redateStages([given('a', issue), given('b', review, { hasRungs: true })], [issue])).toBeNull();
    expect(redateStages([given('a', issue), given('b', review, { isReported: true })], [issue])).toBeNull();
    expect(redateStages(stages, [])).toBeNull();
  });

  it('leaves a stage that was reported on with the date it was judged by', () => {
    const reported = given('a', issue, { isReported: true });
    expect(redateStages([reported], [planned('issue', '2025-03-31')])).toEqual({
      changed: [],
      added: [],
      dropped: [],
      reworded: [],
    });
  });

  it('tells stages whose dates stay that their words have moved', () => {
    const words = { start: 10, end: 20 };
    const moved = { ...issue, words };
    const reported = given('a', issue, { isReported: true });
    expect(redateStages([given('a', issue)], [moved])).toMatchObject({
      changed: [],
      reworded: [{ id: 'a', words }],
    });
    expect(redateStages([reported], [moved])).toMatchObject({ changed: [], reworded: [{ id: 'a', words }] });
    expect(redateStages([given('a', moved)], [issue])?.reworded).toEqual([{ id: 'a', words: null }]);
    expect(redateStages([given('a', moved)], [moved])?.reworded).toEqual([]);
  });
});

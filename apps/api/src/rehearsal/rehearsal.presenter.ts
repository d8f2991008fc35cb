import { loadOf, type Rehearsal } from '#application';
import type { RehearsalBody } from '#contracts';

export function presentRehearsal(rehearsal: Rehearsal): RehearsalBody {
  const { plan, year, assumption, from, until, messages, undated, gaps, acts } = rehearsal;
  return {
    plan,
    year,
    assumption,
    from: from.toISOString(),
    until: until.toISOString(),
    load: loadOf(messages),
    messages: messages.map(({ at, ...message }) => ({ at: at.toISOString(), ...message })),
    undated,
    gaps: gaps.map(({ neededAt, ...gap }) => ({ ...gap, neededAt: neededAt.toISOString() })),
    acts: acts.map(({ at, kind, assignmentId, stageId }) => ({
      at: at.toISOString(),
      kind,
      assignmentId,
      stageId,
    })),
  };
}

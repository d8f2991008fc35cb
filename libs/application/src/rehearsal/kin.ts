import type { ImaginedLife, ImaginedStep, ImaginedStretch, Manner } from '#domain';
import type { StepAhead } from '../assignments/directories-ahead.js';
import type { ChosenRecipient } from '../delivery/choose-recipients.js';
import type { Directory } from '../delivery/directory.js';
import type { RehearsalCast } from './rehearsal-cast.js';

/** Stretches that are alike and have the same people behind them: a step of one speaks to whom it speaks in each. */
export interface Kin {
  agency: string;
  manner: Manner;
  steps: KinStep[];
}

interface KinStep extends StepAhead {
  step: ImaginedStep;
}

/** A step with whom it speaks to, coordinating agencies apart; null where the assignment is unknown. */
export interface Told {
  step: ImaginedStep;
  directory: Directory | null;
  chosen: ChosenRecipient[];
}

/** The kin of each stretch; a year of sixty agencies has few of them for each agency. */
export function kinsOf(
  stretches: readonly ImaginedStretch[],
  cast: RehearsalCast,
): Map<ImaginedStretch, Kin> {
  const kins = new Map<ImaginedLife, Map<string, Kin>>();
  return new Map(
    stretches.map((stretch) => {
      const { model } = stretch.life;
      const alike = kins.get(model) ?? new Map<string, Kin>();
      kins.set(model, alike);
      const key = `${stretch.leadId} ${cast.subjects.get(stretch.life.facts.id)?.kin}`;
      const kin = alike.get(key) ?? kinOf(stretch, key, cast);
      alike.set(key, kin);
      return [stretch, kin];
    }),
  );
}

function kinOf({ life, leadId }: ImaginedStretch, kin: string, cast: RehearsalCast): Kin {
  const { id: assignmentId } = life.facts;
  const steps = life.model.steps.map((step) => {
    const as = cast.standInsOf(assignmentId, leadId, step.decidedAt);
    return { assignmentId, as, kin, step: { ...step, at: step.decidedAt } };
  });
  return { agency: cast.nameOf(leadId), manner: life.facts.manner ?? 'urge', steps };
}

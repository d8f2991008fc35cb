import {
  allHandlersFinished,
  condition,
  continueAsNew,
  defineSignal,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { changedSignal } from './messages.js';

/** History events after which a run hands over to a fresh one; a cold wake replays them all. */
const eventsPerRun = 100;

export const changed = defineSignal(changedSignal);

/**
 * The loop of every life: clear the flag, act, wait for the next step or a signal, again. The flag is cleared *before*
 * acting, and the run ends or hands over only while it is still clear: so no fact is lost.
 */
export async function live(
  act: () => Promise<{ waitMs: number | null; ended: boolean }>,
  ...input: unknown[]
): Promise<void> {
  let isChanged = false;
  setHandler(changed, () => {
    isChanged = true;
  });
  for (;;) {
    isChanged = false;
    const { waitMs, ended } = await act();
    if (isChanged) continue;
    await condition(allHandlersFinished);
    if (ended && !isChanged) return;
    if (workflowInfo().historyLength >= eventsPerRun && !isChanged) await continueAsNew(...input);
    if (waitMs === null) await condition(() => isChanged);
    else await condition(() => isChanged, waitMs);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Advance, changedSignal, taskQueues, workflowTypes } from '#workflows';
import { createTemporal, type TestTemporal } from '../support/temporal.js';
import { withTimeSkipping } from '../support/time-skipping.js';
import { recordHistory } from './record-histories.js';

const year = 365 * 86_400_000;
const attributes = { stage: 'issue', state: 'acknowledged', nextAt: '2025-02-03T00:00:00.000Z' };
const wait = (waitMs: number | null): Advance => ({ waitMs, closed: false, attributes });
const closed: Advance = { waitMs: null, closed: true, attributes: { ...attributes, state: 'closed' } };

/** A promise and the function that keeps it. */
function gate(): { passed: Promise<void>; open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { passed, open };
}

describe('workflows on the real server', () => {
  let temporal: TestTemporal;
  let count = 0;

  beforeAll(async () => {
    temporal = await createTemporal();
  });

  afterAll(async () => {
    await temporal.close();
  });

  function start(type: keyof typeof workflowTypes, target = `target-${(count += 1)}`) {
    return temporal.client.workflow.signalWithStart(workflowTypes[type], {
      workflowId: `${type}/${target}`,
      taskQueue: taskQueues.plan,
      args: [target],
      signal: changedSignal,
      signalArgs: [],
      workflowIdConflictPolicy: 'USE_EXISTING',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    });
  }

  it('an assignment stays open for five years and closes', async () => {
    const answers = [wait(year), wait(year), wait(year), wait(year), wait(year), closed];
    let calls = 0;
    await temporal.work({ advance: async () => answers[calls++] ?? closed }, () =>
      withTimeSkipping(temporal.client, () =>
        temporal.client.workflow.execute('planItem', {
          workflowId: 'plan-item/five-years',
          taskQueue: taskQueues.plan,
          args: ['five-years'],
        }),
      ),
    );
    const { closeTime, startTime } = await temporal.client.workflow
      .getHandle('plan-item/five-years')
      .describe();
    expect(calls).toBe(6);
    expect((closeTime?.getTime() ?? 0) - startTime.getTime()).toBeGreaterThanOrEqual(5 * year);
  });

  it('a wake-up that crosses a running activity is not lost', async () => {
    const running = gate();
    const release = gate();
    let calls = 0;
    const advance = async (): Promise<Advance> => {
      calls += 1;
      if (calls === 2) return closed;
      running.open();
      await release.passed;
      return wait(null);
    };
    await temporal.work({ advance }, async () => {
      const handle = await start('plan-item');
      await running.passed;
      await handle.signal(changedSignal);
      release.open();
      await handle.result();
    });
    expect(calls).toBe(2);
  });

  it('a wake-up that crosses a completion leads to another look', async () => {
    const running = gate();
    const release = gate();
    let calls = 0;
    const advance = async (): Promise<Advance> => {
      calls += 1;
      if (calls === 1) {
        running.open();
        await release.passed;
      }
      return closed;
    };
    await temporal.work({ advance }, async () => {
      const handle = await start('plan-item');
      await running.passed;
      await handle.signal(changedSignal);
      release.open();
      await handle.result();
      expect(calls).toBe(2);
      const again = await start('plan-item', handle.workflowId.split('/')[1]);
      await temporal.client.workflow.getHandle(again.workflowId, again.signaledRunId).result();
    });
    expect(calls).toBeGreaterThanOrEqual(3);
  });

  it('a sleeping assignment wakes at once when a fact changes', async () => {
    let calls = 0;
    await temporal.work({ advance: async () => (++calls === 1 ? wait(year) : closed) }, async () => {
      const handle = await start('plan-item');
      while (calls === 0) await sleep(20);
      await handle.signal(changedSignal);
      await handle.result();
      await recordHistory('plan-item.closed', handle);
    });
    expect(calls).toBe(2);
  });

  it('publishes stage, state and next date as search attributes', async () => {
    await temporal.work({ advance: async () => wait(year) }, async () => {
      const handle = await start('plan-item');
      await expect
        .poll(async () => JSON.stringify((await handle.describe()).typedSearchAttributes), {
          timeout: 10_000,
        })
        .toContain('acknowledged');
      await recordHistory('plan-item.dormant', handle);
      await handle.terminate();
    });
  });

  it('a failing database is tried again until it answers', async () => {
    let calls = 0;
    const advance = async (): Promise<Advance> => {
      calls += 1;
      if (calls < 3) throw new Error('database is away');
      return closed;
    };
    await temporal.work({ advance }, async () => (await start('plan-item')).result());
    expect(calls).toBe(3);
  });

  it('hands over to a fresh run before its history grows long', async () => {
    let calls = 0;
    const runs = await temporal.work({ advance: async () => (++calls < 60 ? wait(1000) : closed) }, () =>
      withTimeSkipping(temporal.client, async () => {
        const handle = await temporal.client.workflow.start('planItem', {
          workflowId: 'plan-item/long',
          taskQueue: taskQueues.plan,
          args: ['long'],
        });
        await handle.result();
        return [handle.firstExecutionRunId, (await handle.describe()).runId];
      }),
    );
    expect(calls).toBe(60);
    expect(runs[1]).not.toBe(runs[0]);
  });

  it('a recipient is looked after while something waits, and no longer', async () => {
    const waits = [1000, null];
    let calls = 0;
    await temporal.work({ deliver: async () => ({ waitMs: waits[calls++] ?? null }) }, async () => {
      const handle = await start('delivery');
      await handle.result();
      await recordHistory('delivery.done', handle);
    });
    expect(calls).toBe(2);
  });

  it('a year is activated batch by batch', async () => {
    const done: number[] = [];
    const activateBatch = async (planId: string, planYear: number) => {
      expect([planId, planYear]).toEqual(['plan', 2025]);
      done.push(done.length);
      return { done: done.length, total: 3, finished: done.length === 3 };
    };
    await temporal.work({ activateBatch }, async () => {
      const handle = await start('activate-plan', 'plan/2025');
      await handle.result();
      await recordHistory('activate-plan.done', handle);
    });
    expect(done).toHaveLength(3);
  });

  it('an event is brought to the stages that wait for it page by page, and a record that crosses it is not lost', async () => {
    const running = gate();
    const release = gate();
    const answers = [false, true, true];
    let calls = 0;
    const broadcastPage = async (eventId: string) => {
      expect(eventId).toBe('pci-2024');
      const finished = answers[calls] ?? true;
      calls += 1;
      if (calls === 2) {
        running.open();
        await release.passed;
      }
      return { finished };
    };
    await temporal.work({ broadcastPage }, async () => {
      const handle = await start('event', 'pci-2024');
      await running.passed;
      await handle.signal(changedSignal);
      release.open();
      await handle.result();
      await recordHistory('event.done', handle);
    });
    expect(calls).toBe(3);
  });

  it('the night seals the last day of the ledger before it cleans up', async () => {
    const done: string[] = [];
    const sealDay = async () => (done.push('sealed'), '2024-12-01');
    const cleanUp = async () => done.push('cleaned');
    await temporal.work({ sealDay, cleanUp }, async () => {
      const handle = await temporal.client.workflow.start('housekeeping', {
        workflowId: 'housekeeping/night',
        taskQueue: taskQueues.plan,
      });
      await handle.result();
      await recordHistory('housekeeping.done', handle);
    });
    expect(done).toEqual(['sealed', 'cleaned']);
  });

  it('the office sleeps until its next step and wakes when a fact changes', async () => {
    let calls = 0;
    const tendOffice = async () => ({ waitMs: (calls += 1) * year });
    await temporal.work({ tendOffice }, async () => {
      const handle = await start('office', 'office');
      await expect.poll(() => calls).toBe(1);
      await handle.signal(changedSignal);
      await expect.poll(() => calls).toBe(2);
      await recordHistory('office.dormant', handle);
      await handle.terminate();
    });
  });
});

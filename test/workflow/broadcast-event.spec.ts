import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BroadcastEvent, ListAwaitedEvents, ReadPlans, RecordEvent, WakeUpOutbox } from '#application';
import { TemporalWorkflowSignals } from '#temporal';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { office, type PlanApplication, startPlanApplication } from '../support/plan-application.js';
import { createTemporal, type TestTemporal } from '../support/temporal.js';

let database: TestDatabase;
let plans: PlanApplication;
let temporal: TestTemporal;

beforeAll(async () => {
  [database, temporal] = await Promise.all([createDatabase(), createTemporal()]);
  plans = await startPlanApplication(database.url);
  await prepare(plans.app, 'training');
  const { items } = await plans.app.get(ReadPlans).list(office, { limit: 1 });
  await plans.giveOut(items[0]?.id ?? '', 2025);
});

afterAll(async () => {
  await plans.close();
  await temporal.close();
  await database.drop();
});

describe('an event that is recorded', () => {
  it('reaches every stage that waits for it through the outbox and its workflow, though the first try fails', async () => {
    await plans.setClock('2025-05-07', '09:00');
    const { items } = await plans.app.get(ListAwaitedEvents).run(office, {}, { limit: 50 });
    const id = items.find(({ name }) => name.startsWith('Kế hoạch'))?.id ?? '';
    await plans.database.query('DELETE FROM wake_ups');
    const empty = { documentNumber: null, documentOn: null, link: null };
    const record = { happenedOn: '2025-02-10', dueOn: '2025-11-14', ...empty };
    expect((await plans.app.get(RecordEvent).run(office, id, record)).stages).toBe(2);
    let calls = 0;
    const broadcastPage = async (eventId: string) => {
      calls += 1;
      if (calls === 1) throw new Error('database is away');
      return plans.app.get(BroadcastEvent).page(eventId);
    };
    await temporal.work({ broadcastPage }, async () => {
      const signals = new TemporalWorkflowSignals(temporal.client);
      expect(await plans.app.get(WakeUpOutbox).drain(10, (wakeUps) => signals.wake(wakeUps))).toBe(1);
      await temporal.client.workflow.getHandle(`event/${id}`).result();
    });
    expect(calls).toBe(2);
    const dated = await plans.database.query(
      `SELECT i.ordinal, s.nominal::text, s.due_version AS version FROM stages s
         JOIN stage_events l ON l.stage_id = s.id JOIN assignments a ON a.id = s.assignment_id
         JOIN plan_items i ON i.id = a.item_id WHERE l.event_id = $1 ORDER BY i.position`,
      [id],
    );
    expect(dated).toEqual([
      { ordinal: '4', nominal: '2025-11-14', version: 2 },
      { ordinal: '5', nominal: '2025-11-14', version: 2 },
    ]);
  });
});

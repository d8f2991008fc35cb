import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import type { RehearsalBody } from '#contracts';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type PlanApplication, startPlanApplication } from '../support/plan-application.js';
import { type Answer, type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let plans: PlanApplication;
let api: HttpApplication;
let planId: string;

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await prepare(plans.app, 'training');
  await plans.setClock('2024-12-02', '07:00');
  api = await startHttp(database.url);
  const [plan] = await plans.database.query<{ id: string }>('SELECT id FROM plans');
  planId = plan?.id ?? '';
});

afterAll(async () => {
  await api.close();
  await plans.close();
  await database.drop();
});

const ask = (assumption: string, year = 2025): Promise<Answer> =>
  api.call('POST', `/api/plans/${planId}/years/${year}/rehearsal`, { body: { assumption } });

async function rehearse(assumption: string): Promise<RehearsalBody> {
  const { status, text } = await ask(assumption);
  expect({ status, text: status === 200 ? '' : text }).toEqual({ status: 200, text: '' });
  return JSON.parse(text) as RehearsalBody;
}

/** Messages without ids of rows, which differ between two give-outs. */
function told({ messages }: RehearsalBody): string[] {
  return messages.map(({ at, address, copy, lines }) => {
    const what = lines.map(({ ordinal, agency, stageKind, rung }) => `${ordinal} ${agency} ${stageKind} ${rung}`);
    return [at, address, copy, ...what.toSorted()].join(' | ');
  });
}

describe('the year 2025 of plan 1782, rehearsed', () => {
  it('prints figures without successions', async () => {
      await plans.database.query('DELETE FROM succession_targets'); await plans.database.query('DELETE FROM successions'); await plans.database.query('UPDATE agencies SET valid_to = NULL');
      const { load, messages } = await rehearse('nobody-acts');
      const lead = messages.filter((m) => m.lines.some((l) => l.role === 'head' || l.role === 'officer'));
      console.log(load.messages, load.toLeads, lead.filter((m) => m.copy).length);
      const c = Map.groupBy(lead, (m) => m.address);
      console.log([...c].map(([k, v]) => `${k}:${v.length}`).join('\n'));
      const kinds = Map.groupBy(lead, (m) => [...new Set(m.lines.map((l) => l.rung.replace(/-\d+$/, '')))].toSorted().join('+'));
      console.log([...kinds].map(([k, v]) => `${k}:${v.length}`).join('\n'));
  });
  it('prints figures', async () => {
    for (const assumption of ['nobody-acts', 'all-on-time', 'all-5-days-late']) {
      const started = performance.now();
      const { load, gaps, undated, messages } = await rehearse(assumption);
      console.log(assumption, load.messages, load.toLeads, load.recipients, gaps.length, undated.length, performance.now() - started);
      console.log(JSON.stringify(load.heaviestDays), JSON.stringify(gaps.slice(0, 3)));
      const counts = Map.groupBy(messages.filter((m) => m.lines.some((l) => l.role === 'head' || l.role === 'officer')), (m) => m.at.slice(0, 7));
      console.log([...counts].map(([k, v]) => `${k}:${v.length}`).join(' '));
      void told;
    }
  });
});

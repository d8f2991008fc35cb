import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AddSingleTask,
  BroadcastEvent,
  ConfirmReading,
  ListAgencies,
  ListAwaitedEvents,
  RecordEvent,
} from '#application';
import { describeEvent } from '#domain';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { office, type PlanApplication, startPlanApplication } from '../support/plan-application.js';
import { type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let plans: PlanApplication;
let api: HttpApplication;
let leadAgencyId: string;

beforeAll(async () => {
  database = await createDatabase();
  plans = await startPlanApplication(database.url);
  await prepare(plans.app, 'training');
  await plans.setClock('2025-01-06', '09:00');
  const { items } = await plans.app.get(ListAgencies).run(office, { limit: 200 });
  leadAgencyId = items.find(({ name }) => name === 'Sở Nội vụ')?.id ?? '';
  api = await startHttp(database.url);
});

afterAll(async () => {
  await api.close();
  await plans.close();
  await database.drop();
});

interface StageRow {
  id: string;
  kind: string;
  nominal: string | null;
  version: number;
  waitsFor: string[];
  /** The words of the cell that the stage keeps; null where it keeps none. */
  words: string | null;
}

async function give(duePhrase: string): Promise<string> {
  const { item } = await plans.app.get(AddSingleTask).run(office, {
    givingDocument: {
      number: '55/UBND-NC',
      issuedOn: '2025-01-06',
      title: 'Giao nhiệm vụ',
      signer: 'Chủ tịch',
    },
    ...{ task: 'Xây dựng kế hoạch', product: 'Kế hoạch', note: '', coordinatingAgencyIds: [] },
    ...{ leadAgencyId, duePhrase, dueOn: null },
  });
  return item.id;
}

const stagesOf = (itemId: string) =>
  plans.database.query<StageRow>(
    `SELECT s.id, s.kind, s.nominal::text, s.due_version AS version, s.waits_for AS "waitsFor",
            substring(i.deadline FROM (s.words->>'start')::int + 1
                      FOR (s.words->>'end')::int - (s.words->>'start')::int) AS words
       FROM stages s JOIN assignments a ON a.id = s.assignment_id JOIN plan_items i ON i.id = a.item_id
      WHERE i.id = $1 ORDER BY s.position`,
    [itemId],
  );

async function record(title: string, happenedOn: string): Promise<void> {
  const { items } = await plans.app.get(ListAwaitedEvents).run(office, {}, { limit: 100 });
  const id = items.find((one) => describeEvent(one) === title)?.id ?? '';
  const given = { happenedOn, documentNumber: null, documentOn: null, link: null, dueOn: null };
  await plans.app.get(RecordEvent).run(office, id, given);
  let finished = false;
  while (!finished) ({ finished } = await plans.app.get(BroadcastEvent).page(id));
}

async function explained(stageId: string) {
  const { body } = await api.call('GET', `/api/stages/${stageId}/explanation`);
  const { steps, ...rest } = body as { steps: { text: string }[]; deadline: string };
  return { ...rest, texts: steps.map(({ text }) => text) };
}

describe('the stages of a cell that asks for several things', () => {
  it('wait each for its own event, and are dated by their own words', async () => {
    await plans.setClock('2025-05-07', '09:00');
    const parts = [
      'Ban hành Kế hoạch trước ngày 30/6/2025',
      'báo cáo chậm nhất 05 ngày làm việc sau khi Chỉ số PCI được công bố',
      'báo cáo bổ sung ngay sau khi Chỉ số PAR INDEX được công bố',
    ];
    const itemId = await give(parts.join('; '));
    expect(await stagesOf(itemId)).toMatchObject([
      { kind: 'issue', nominal: '2025-06-30', waitsFor: [], words: parts[0] },
      { kind: 'report', nominal: null, waitsFor: ['PCI'], words: parts[1] },
      { kind: 'report', nominal: null, waitsFor: ['PAR INDEX'], words: parts[2] },
    ]);
    await record('PCI năm 2024', '2025-05-06');
    expect((await stagesOf(itemId)).map(({ nominal }) => nominal)).toEqual([
      '2025-06-30',
      '2025-05-13',
      null,
    ]);
    await record('PAR INDEX năm 2024', '2025-05-06');
    expect((await stagesOf(itemId)).map(({ nominal }) => nominal)).toEqual([
      '2025-06-30',
      '2025-05-13',
      '2025-05-20',
    ]);
  });

  it('are explained by their own words', async () => {
    const deadline =
      'Ban hành Kế hoạch trong 05 ngày làm việc kể từ ngày ký ban hành; báo cáo trước 15/12/2025';
    const [issue, report] = await stagesOf(await give(deadline));
    expect([issue?.nominal, report?.nominal]).toEqual(['2025-01-13', '2025-12-15']);
    const told = await explained(report?.id ?? '');
    const start = deadline.indexOf('báo cáo');
    expect(told).toMatchObject({ deadline, words: { start, end: deadline.length }, nominal: '2025-12-15' });
    expect(told.texts).toContain('Phần của mốc này: “báo cáo trước 15/12/2025”.');
    expect(told.texts.filter((text) => /Hạn hiện nay|Điều 147/u.test(text))).toEqual([]);
    const page = await api.call('GET', `/moc/${report?.id}`, { headers: { accept: 'text/html' } });
    expect(page.text).toContain('ban hành; <mark>báo cáo trước 15/12/2025</mark>');
    expect((await explained(issue?.id ?? '')).texts.join()).toContain('Tính 5 ngày làm việc');
  });

  it('keep no words once a person has put one reading in the place of all', async () => {
    const itemId = await give('Ban hành Kế hoạch trước 30/6/2025; báo cáo trước 15/12/2025');
    await plans.app.get(ConfirmReading).run(office, itemId, { phrase: 'Ban hành trước 30/9/2025' });
    const stages = await stagesOf(itemId);
    expect(stages.map(({ nominal, words, version }) => [nominal, words, version])).toEqual([
      ['2025-09-30', null, 2],
    ]);
  });
});

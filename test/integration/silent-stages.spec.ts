import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/database.js';
import { type DeliveryApplication, startDeliveryApplication } from '../support/delivery-application.js';
import { createMailSink, type MailSink } from '../support/mail-sink.js';
import { type HttpApplication, startHttp } from './http-application.js';

let database: TestDatabase;
let sink: MailSink;
let delivery: DeliveryApplication;
let api: HttpApplication;

const headOf = (agency: string): string => `giam-doc.${agency}@phutho.example`;

beforeAll(async () => {
  database = await createDatabase();
  sink = await createMailSink();
  delivery = await startDeliveryApplication(database.url, sink.url);
  await delivery.advanceAll();
  await delivery.setClock('2024-12-02', '07:30');
  api = await startHttp(database.url);
});
afterAll(async () => {
  await api.close();
  await delivery.close();
  await sink.close();
  await database.drop();
});

interface Task {
  assignmentId: string;
  contact: { verdict: string; delivered: number; text: string } | null;
}

async function tasksOf(agency: string, query = ''): Promise<Task[]> {
  const [row] = await delivery.database.query<{ id: string }>('SELECT id FROM agencies WHERE code = $1', [
    agency,
  ]);
  return (await api.call('GET', `/api/tasks?agencyId=${row?.id}${query}`)).body['items'] as Task[];
}

const verdicts = (tasks: Task[]) => new Set(tasks.map(({ contact }) => contact?.verdict ?? null));

describe('a silent stage', () => {
  it('says nothing before anybody was told', async () => {
    expect(verdicts(await tasksOf('so-tu-phap'))).toEqual(new Set([null]));
  });

  it('is ignored where the message was delivered, until the lead gives a sign', async () => {
    await delivery.deliver(headOf('so-tu-phap'));
    await sink.expect({ to: headOf('so-tu-phap') });
    const [first, ...others] = await tasksOf('so-tu-phap');
    expect(first?.contact).toMatchObject({
      verdict: 'ignored',
      delivered: 1,
      text: 'Đã gửi được 1 tin, chưa có phản hồi',
    });
    expect(await tasksOf('so-tu-phap', '&contact=unreached')).toEqual([]);
    const path = `/api/assignments/${first?.assignmentId}/acknowledgements`;
    expect((await api.call('POST', path, { body: {} })).status).toBe(200);
    const ignored = await tasksOf('so-tu-phap', '&contact=ignored');
    const left = others.filter(({ assignmentId }) => assignmentId !== first?.assignmentId);
    expect(ignored).toHaveLength(left.length);
  });

  it('is unreached where every message failed', async () => {
    sink.behave({ refuse: [{ to: headOf('so-xay-dung'), code: 550, text: '5.7.1 Not accepted' }] });
    await delivery.deliver(headOf('so-xay-dung'));
    sink.behave({});
    expect(verdicts(await tasksOf('so-xay-dung'))).toEqual(new Set(['unreached']));
    expect((await tasksOf('so-xay-dung', '&contact=unreached')).length).toBeGreaterThan(0);
    expect(await tasksOf('so-xay-dung', '&contact=ignored')).toEqual([]);
  });
});

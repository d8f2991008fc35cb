import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Mail, startTraining, type TrainingRun } from '../support/training-run.js';

interface Task {
  assignmentId: string;
  item: { ordinal: string };
  agency: { name: string };
  formerAgencies: { name: string; until: string }[];
}

const finance = 'giam-doc.so-tai-chinh@phutho.example';
const isHead = (address: string): boolean =>
  /^(giam-doc|chanh-thanh-tra|truong-ban|chanh-van-phong\.van-phong-ubnd-tinh)/.test(address);
const dayOf = (mail: Mail): string =>
  new Date(new Date(mail.date ?? 0).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

describe('the reorganisation of 2025, when nobody acts', () => {
  let run: TrainingRun;

  beforeAll(async () => {
    run = await startTraining();
  }, 180_000);

  afterAll(async () => {
    await run.close();
  });

  async function tasksOf(agency: string): Promise<Task[]> {
    const [row] = await run.query<{ id: string }>('SELECT id FROM agencies WHERE name = $1', [agency]);
    const { body } = await run.call('GET', `/api/tasks?agencyId=${row?.id}&limit=200`);
    return (body as { items: Task[] }).items;
  }

  /** Each assignment of an agency once, by ordinal. */
  async function held(agency: string): Promise<string[]> {
    const tasks = await tasksOf(agency);
    const once = new Map(tasks.map((task) => [task.assignmentId, task.item.ordinal]));
    return [...once.values()].toSorted((a, b) => Number(a) - Number(b));
  }

  it('asks the agencies that have ended nothing and gives what has one successor to it on 1 March', async () => {
    await run.advanceTo('2025-03-03T08:00:00+07:00');
    expect(await held('Sở Kế hoạch và Đầu tư')).toEqual([]);
    expect(await held('Sở Tài chính')).toEqual(['6', '10', '24', '30']);
    expect(await held('Sở Nông nghiệp và Môi trường')).toEqual(['10', '24', '31', '32']);
    expect(await held('Sở Xây dựng')).toEqual(['10', '24', '31', '32']);
    const ended = await run.query(
      `SELECT 1 FROM assignments a JOIN agencies g ON g.id = a.agency_id
        WHERE a.closed_at IS NULL AND g.valid_to < '2025-03-03'
          AND NOT EXISTS (SELECT FROM questions q WHERE q.kind = 'successor' AND q.data ->> 'assignmentId' = a.id::text)`,
    );
    expect(ended).toEqual([]);
  });

  it('sends the head of the successor one list with what it takes over, from whom, and a button', async () => {
    const mails = (await run.mails()).filter((mail) => mail.envelopeTo.includes(finance));
    const onDay = mails.filter((mail) => dayOf(mail) === '2025-03-03');
    expect(onDay).toHaveLength(1);
    expect(onDay[0]?.text).toContain('Bàn giao nhiệm vụ (3 nhiệm vụ)');
    expect(onDay[0]?.text.match(/Sở Kế hoạch và Đầu tư → Sở Tài chính/g)?.length).toBeGreaterThanOrEqual(3);
    expect(onDay[0]?.html).toContain('Tiếp nhận và phân công');
    expect(mails.filter((mail) => dayOf(mail) > '2025-02-28' && dayOf(mail) < '2025-03-03')).toEqual([]);
  });

  it('writes to nobody of an agency that has ended', async () => {
    const gone = /so-ke-hoach-va-dau-tu|so-thong-tin-va-truyen-thong|so-tai-nguyen-va-moi-truong/;
    const late = (await run.mails()).filter(
      (mail) => dayOf(mail) >= '2025-03-01' && gone.test(mail.envelopeTo.join()),
    );
    expect(late).toEqual([]);
  });

  it('keeps the history of the share that was merged, and the words as printed', async () => {
    const task = (await tasksOf('Sở Tài chính')).find(({ item }) => item.ordinal === '10');
    expect(task?.formerAgencies).toMatchObject([{ name: 'Sở Kế hoạch và Đầu tư', until: '2025-03-01' }]);
    const { body } = await run.call('GET', `/api/assignments/${task?.assignmentId}`);
    expect((body as { item: { lead: string } }).item.lead).toContain('Kế hoạch & ĐT');
    const { body: timeline } = await run.call('GET', `/api/assignments/${task?.assignmentId}/timeline`);
    const { entries } = timeline as { entries: { type: string; kind?: string; rung?: string }[] };
    const kinds = entries.flatMap(({ kind }) => kind ?? []);
    expect(kinds.filter((kind) => kind === 'assigned')).toHaveLength(2);
    expect(kinds).toEqual(expect.arrayContaining(['inherited', 'merged']));
  });

  it('lets row 36 wait for a decision, which moves it', async () => {
    const { body } = await run.call('GET', '/api/questions?kind=successor&open=true&limit=50');
    const questions = (
      body as {
        items: { id: string; ordinal: string; data: { successors: { id: string; name: string }[] } }[];
      }
    ).items;
    expect(questions.map(({ ordinal }) => ordinal).toSorted()).toEqual(['31', '32', '36']);
    const question = questions.find(({ ordinal }) => ordinal === '36');
    const successor = question?.data.successors.find(({ name }) => name === 'Sở Khoa học và Công nghệ');
    const answered = await run.call('POST', `/api/questions/${question?.id}/answers`, {
      agencyId: successor?.id,
    });
    expect(answered.status).toBe(200);
    expect(await held('Sở Khoa học và Công nghệ')).toEqual(['31', '32', '36']);
  });

  it('calls no head late for a stage of 30 June before 15 July, but hands everything over on 1 July', async () => {
    await run.advanceTo('2025-07-14T18:00:00+07:00');
    const heads = (await run.mails()).filter(
      (mail) => dayOf(mail) >= '2025-07-01' && mail.envelopeTo.some(isHead),
    );
    expect(heads.filter((mail) => /quá hạn/i.test(mail.subject)).map((mail) => mail.subject)).toEqual([]);
    expect(heads.every((mail) => mail.subject.includes('Bàn giao nhiệm vụ'))).toBe(true);
    expect(heads.every((mail) => dayOf(mail) === '2025-07-01')).toBe(true);
    expect(new Set(heads.flatMap((mail) => mail.envelopeTo)).size).toBe(heads.length);
    expect(heads.flatMap((mail) => mail.envelopeTo)).toContain('giam-doc.so-noi-vu-2025@tinh-phutho.example');
    const kept = await run.query<{ code: string; outcome: string }>(
      `SELECT DISTINCT code, outcome FROM rungs WHERE outcome = 'muted' AND reason LIKE '%15/7/2025'`,
    );
    expect(kept.length).toBeGreaterThan(0);
  });

  it('shows the plan as of the province before, and the districts as ended', async () => {
    const plans = await run.call('GET', '/api/plans?limit=10');
    const [plan] = (plans.body as { items: { issuer: string; issuerAsOf: string }[] }).items;
    expect(plan?.issuer).toBe('UBND tỉnh Phú Thọ');
    expect(plan?.issuerAsOf).toBe('UBND tỉnh Phú Thọ (trước 01/7/2025)');
    const [task] = (await tasksOf('Sở Nội vụ tỉnh Phú Thọ (mới)')).filter(({ item }) => item.ordinal === '1');
    const { body } = await run.call('GET', `/api/assignments/${task?.assignmentId}`);
    const { coordinating } = body as { coordinating: { name: string; endedOn: string | null }[] };
    expect(coordinating).toEqual([
      expect.objectContaining({ name: 'Sở, ban, ngành', endedOn: null }),
      expect.objectContaining({ name: 'UBND huyện, thành, thị', endedOn: '2025-07-01' }),
    ]);
    const handover = (await run.mails()).find((mail) =>
      mail.envelopeTo.includes('giam-doc.so-noi-vu-2025@tinh-phutho.example'),
    );
    expect(handover?.text).toContain('UBND tỉnh Phú Thọ (trước 01/7/2025)');
  });

  it('calls them again once the quiet days are over', async () => {
    await run.advanceTo('2025-07-21T08:00:00+07:00');
    const mails = (await run.mails()).filter((mail) =>
      mail.envelopeTo.includes('giam-doc.so-noi-vu-2025@tinh-phutho.example'),
    );
    expect(mails.filter((mail) => dayOf(mail) === '2025-07-21' && /Quá hạn/.test(mail.subject))).toHaveLength(
      1,
    );
  });
});

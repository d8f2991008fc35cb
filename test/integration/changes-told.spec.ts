import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AskExtension,
  AskTransfer,
  CommitToDate,
  ExplainStage,
  GrantExtension,
  InterruptStages,
  ListChangeRequests,
  RefuseRequest,
  ReportCompletion,
  ReviewCompletion,
  SetWorkingDate,
  TransferAssignment,
} from '#application';
import { type Desk, openDesk } from './changes-desk.js';
import type { Duty } from './commands-province.js';

let desk: Desk;
let duty: Duty;

beforeAll(async () => {
  desk = await openDesk('2024-12-02 07:00');
});

afterAll(() => desk.province.close());

beforeEach(async () => {
  await desk.decide('2024-12-02 07:00');
  duty = await desk.province.give('justice', [{}]);
  await desk.province.setClock('2025-01-17T07:10:00+07:00');
});

const use = <UseCase>(type: new (...parts: never[]) => UseCase): UseCase => desk.province.app.get(type);
const stageId = (): string => duty.stageIds[0] ?? '';
const told = async (): Promise<string[]> =>
  (await use(ExplainStage).run(desk.office.actor, stageId())).explanation.steps
    .filter(({ kind }) => kind === 'change')
    .map(({ text }) => text);

const asking = () => ({
  assignmentId: duty.assignmentId,
  stageId: null,
  newOn: '2025-03-30',
  reason: 'Chờ hướng dẫn của Bộ Tư pháp',
  documentNumber: '45/STP-VP',
  documentOn: '2025-01-16',
});
const decision = { decisionNumber: '88/UBND-NC', decidedOn: '2025-01-17', newOn: null };
const interruption = () => ({
  assignmentId: duty.assignmentId,
  stageIds: null,
  reason: 'Chờ sắp xếp bộ máy',
  decisionNumber: '12/QĐ-UBND',
  decidedOn: '2025-01-17',
});

describe('the explanation of a stage that was changed', () => {
  it('tells every step from the first date to the one in force, with its decision', async () => {
    const { requestId } = await use(AskExtension).run(desk.justice, asking());
    await use(GrantExtension).run(desk.office, { requestId, ...decision });
    await use(InterruptStages).pause(desk.office, interruption());
    await use(InterruptStages).resume(desk.office, interruption());
    const to = { agencyId: desk.province.agencies.finance, reason: 'Thuộc lĩnh vực tài chính' };
    await use(TransferAssignment).run(desk.office, { assignmentId: duty.assignmentId, ...to });
    const lines = await told();
    const expected = [
      'điều chỉnh thời hạn 30/01/2025 → 30/3/2025, theo văn bản 88/UBND-NC ngày 17/01/2025',
      'tạm dừng, theo văn bản 12/QĐ-UBND ngày 17/01/2025; lý do: Chờ sắp xếp bộ máy',
      'tiếp tục thực hiện, theo văn bản 12/QĐ-UBND',
      'chuyển cơ quan chủ trì từ Sở Tư pháp sang Sở Tài chính, hạn giữ nguyên',
      'Hạn hiện nay: 30/3/2025.',
    ];
    expect(lines).toHaveLength(expected.length);
    expected.forEach((words, at) => expect(lines[at]).toContain(words));
  });

  it('says that the office has set the working date by hand', async () => {
    const { assignmentId } = duty;
    const command = { assignmentId, stageId: null, workingOn: '2025-01-22', note: 'Trước kỳ họp' };
    await use(SetWorkingDate).run(desk.office, command);
    const lines = await told();
    expect(lines[0]).toContain('Văn phòng đặt riêng hạn theo dõi 24/01/2025 → 22/01/2025');
    expect(lines.at(-1)).toBe(
      'Hạn theo dõi đang áp dụng: 22/01/2025, được đặt riêng (theo lịch là 24/01/2025).',
    );
  });

  it('tells a commitment, which moves no date', async () => {
    await desk.province.setClock('2025-02-10T08:00:00+07:00');
    await use(CommitToDate).run(desk.justice, { ...asking(), newOn: '2025-02-20' });
    expect(await told()).toEqual([
      expect.stringContaining(
        'cơ quan cam kết hoàn thành ngày 20/02/2025, theo văn bản 45/STP-VP ngày 16/01/2025',
      ),
    ]);
  });
});

describe('the agency that asked', () => {
  const answers = () =>
    desk.province.query<{ code: string; role: string; address: string; remark: string }>(
      `SELECT r.code, n.role, n.remark, c.address
         FROM notices n JOIN rungs r ON r.id = n.rung_id JOIN recipients t ON t.id = n.recipient_id
         JOIN contact_points c ON c.person_id = t.person_id
        WHERE r.assignment_id = $1 AND r.kind = 'decided' AND n.state = 'waiting' ORDER BY r.code, n.role`,
      [duty.assignmentId],
    );
  const ask = { agencyId: null, documentNumber: null, documentOn: null };

  it('is told the new date with its decision, whatever is done about the stage meanwhile', async () => {
    const { requestId } = await use(AskExtension).run(desk.justice, asking());
    await use(GrantExtension).run(desk.office, { requestId, ...decision });
    const { assignmentId } = duty;
    await use(SetWorkingDate).run(desk.office, {
      ...{ assignmentId, stageId: null, workingOn: '2025-03-20', note: null },
    });
    const told = await answers();
    expect(told.map(({ code, role }) => `${code} ${role}`)).toEqual(['decided-1 head', 'decided-1 officer']);
    expect(told[0]?.remark).toBe(
      'Đề nghị điều chỉnh thời hạn (Ban hành văn bản) được chấp thuận: hạn mới 30/3/2025, theo văn bản số 88/UBND-NC ngày 17/01/2025.',
    );
  });

  it('is told why its request was refused, each time', async () => {
    for (const reason of ['Việc này không lùi được', 'Như đã trả lời.']) {
      const { requestId } = await use(AskExtension).run(desk.justice, asking());
      await use(RefuseRequest).run(desk.office, { requestId, reason });
    }
    const told = await answers();
    expect(told.map(({ code }) => code)).toEqual(['decided-1', 'decided-1', 'decided-2', 'decided-2']);
    expect(told[0]?.remark).toContain('không được chấp thuận. Lý do: Việc này không lùi được.');
    expect(told[2]?.remark).toContain('Lý do: Như đã trả lời.');
  });

  it('is told of the transfer that it asked for, though it leads no longer', async () => {
    const { assignmentId } = duty;
    const asked = { assignmentId, reason: 'Không thuộc thẩm quyền', ...ask };
    const { requestId } = await use(AskTransfer).run(desk.justice, asked);
    const { finance: agencyId } = desk.province.agencies;
    await use(TransferAssignment).accept(desk.office, { requestId, agencyId, reason: null });
    const told = await answers();
    expect(told.map(({ role }) => role)).toEqual(['asker', 'asker']);
    expect(told.every(({ address }) => address.includes('justice'))).toBe(true);
    expect(told[0]?.remark).toContain('nhiệm vụ chuyển sang Sở Tài chính.');
  });

  it('is told by nobody where nobody asked', async () => {
    const { finance: agencyId } = desk.province.agencies;
    const { assignmentId } = duty;
    await use(TransferAssignment).run(desk.office, {
      assignmentId,
      agencyId,
      reason: 'Thuộc lĩnh vực tài chính',
    });
    expect(await answers()).toEqual([]);
  });
});

describe('a request', () => {
  const listed = async (by = desk.justice) =>
    (
      await use(ListChangeRequests).run(
        by.actor,
        { isOpen: null, assignmentId: duty.assignmentId },
        { limit: 10 },
      )
    ).items;

  it('shows its outcome and the reason to the agency that asked', async () => {
    const { requestId } = await use(AskExtension).run(desk.justice, asking());
    expect(await listed()).toMatchObject([{ id: requestId, outcome: null }]);
    await use(RefuseRequest).run(desk.office, { requestId, reason: 'Việc này không lùi được' });
    expect(await listed()).toMatchObject([
      { id: requestId, outcome: 'refused', decision: { reason: 'Việc này không lùi được' } },
    ]);
  });

  it('is closed with a reason when the assignment goes to another lead, which may ask anew', async () => {
    await use(AskExtension).run(desk.justice, asking());
    const none = { agencyId: null, documentNumber: null, documentOn: null };
    const { assignmentId } = duty;
    await use(AskTransfer).run(desk.justice, { assignmentId, reason: 'Không thuộc thẩm quyền', ...none });
    const to = { agencyId: desk.province.agencies.finance, reason: 'Thuộc lĩnh vực tài chính' };
    await use(TransferAssignment).run(desk.office, { assignmentId, ...to });
    const closed = await listed(desk.office);
    expect(closed.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(closed[0]?.decision?.reason).toContain('Nhiệm vụ đã chuyển sang Sở Tài chính');
    expect((await desk.events(duty)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['extension-refused', 'transfer-refused', 'transferred']),
    );
    await use(AskExtension).run(desk.finance, asking());
  });

  const askTransfer = () =>
    use(AskTransfer).run(desk.justice, {
      ...{ assignmentId: duty.assignmentId, reason: 'Không thuộc thẩm quyền' },
      ...{ agencyId: null, documentNumber: null, documentOn: null },
    });
  const letters = () =>
    desk.province.query<{ remark: string }>(
      `SELECT DISTINCT n.remark FROM notices n JOIN rungs r ON r.id = n.rung_id
        WHERE r.assignment_id = $1 AND r.kind = 'decided' AND n.state = 'waiting'`,
      [duty.assignmentId],
    );

  it('is closed in one letter with the last stage that is cancelled', async () => {
    await use(AskExtension).run(desk.justice, asking());
    await askTransfer();
    await use(InterruptStages).cancel(desk.office, interruption());
    const closed = await listed();
    expect(closed.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(closed[0]?.decision?.reason).toBe('Mốc đã được huỷ: Chờ sắp xếp bộ máy');
    const kinds = (await desk.events(duty)).map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(['extension-refused', 'transfer-refused']));
    const told = await letters();
    expect(told).toHaveLength(1);
    expect(told[0]?.remark).toContain(
      'Đề nghị điều chỉnh thời hạn (Ban hành văn bản) không được chấp thuận. Lý do: Mốc đã được huỷ: Chờ sắp xếp bộ máy.',
    );
  });

  it('about a stage that goes on, or about the whole assignment, outlives the end of another stage', async () => {
    duty = await desk.province.give('justice', [{}, { kind: 'report' }]);
    const [first = '', second = ''] = duty.stageIds;
    await use(AskExtension).run(desk.justice, { ...asking(), stageId: first });
    await use(AskExtension).run(desk.justice, { ...asking(), stageId: second });
    await askTransfer();
    await use(InterruptStages).cancel(desk.office, { ...interruption(), stageIds: [first] });
    const open = (await listed()).filter(({ outcome }) => outcome === null);
    expect(open.map(({ kind, stageId: about }) => ({ kind, about }))).toEqual([
      { kind: 'transfer', about: null },
      { kind: 'extension', about: second },
    ]);
  });

  it('is closed when the result is confirmed, and waits while it is only reported or paused', async () => {
    const { assignmentId } = duty;
    await use(AskExtension).run(desk.justice, asking());
    await use(InterruptStages).pause(desk.office, interruption());
    await use(InterruptStages).resume(desk.office, interruption());
    const document = {
      documentNumber: '9/KH-STP',
      documentOn: '2025-01-17',
      documentTitle: null,
      note: null,
    };
    await use(ReportCompletion).run(desk.justice, { assignmentId, stageIds: null, document });
    expect((await listed()).map(({ outcome }) => outcome)).toEqual([null]);
    await use(ReviewCompletion).confirm(desk.office, { assignmentId, stageIds: null });
    expect(await listed()).toMatchObject([
      { outcome: 'refused', decision: { reason: 'Kết quả đã được xác nhận' } },
    ]);
  });

  it('that comes too late is answered with what to do instead', async () => {
    await desk.province.setClock('2025-02-10T08:00:00+07:00');
    await expect(use(AskExtension).run(desk.justice, asking())).rejects.toMatchObject({
      code: 'already-due',
      message: expect.stringContaining('đề nghị gửi cam kết tiến độ') as string,
    });
  });
});

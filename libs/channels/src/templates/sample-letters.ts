import {
  composeMessage,
  type LineStage,
  type MessageModel,
  type NoticeLine,
  type ToldLine,
} from '#application';
import { type Role, vietnamCalendar } from '#domain';

/** One letter of each kind, for tests and for looking at. */
export type SampleKind = (typeof sampleKinds)[number];

export const sampleKinds = [
  'assigned',
  'handover',
  'start',
  'soon',
  'due',
  'unacknowledged',
  'overdue-1',
  'weekly',
  'weekly-copy',
  'office-7',
  'returned',
  'decided',
  'promise',
  'recorded',
  'sign-3',
  'confirm-2',
  'clerk',
  'coordinating',
] as const;

const readers: Readonly<Record<SampleKind, { role: Role; addressedAs: string; copy?: true; rung?: string }>> =
  {
    assigned: { role: 'head', addressedAs: 'Đồng chí Giám đốc Sở Tư pháp' },
    handover: { role: 'head', addressedAs: 'Đồng chí Giám đốc Sở Tư pháp' },
    start: { role: 'officer', addressedAs: 'Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp' },
    soon: { role: 'officer', addressedAs: 'Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp' },
    due: { role: 'officer', addressedAs: 'Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp' },
    unacknowledged: { role: 'head', addressedAs: 'Đồng chí Giám đốc Sở Tư pháp' },
    'overdue-1': { role: 'head', addressedAs: 'Đồng chí Giám đốc Sở Tư pháp' },
    weekly: { role: 'head', addressedAs: 'Đồng chí Giám đốc Sở Tư pháp' },
    'weekly-copy': {
      role: 'officer',
      addressedAs: 'Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp',
      copy: true,
      rung: 'weekly',
    },
    'office-7': {
      role: 'office',
      addressedAs: 'Đồng chí Chuyên viên theo dõi lĩnh vực cải cách thể chế, Văn phòng UBND tỉnh',
    },
    returned: { role: 'officer', addressedAs: 'Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp' },
    decided: { role: 'head', addressedAs: 'Đồng chí Giám đốc Sở Tư pháp' },
    promise: { role: 'officer', addressedAs: 'Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp' },
    recorded: { role: 'head', addressedAs: 'Đồng chí Giám đốc Sở Tư pháp' },
    'sign-3': { role: 'office', addressedAs: 'Đồng chí Phó Chánh Văn phòng UBND tỉnh' },
    'confirm-2': {
      role: 'confirmer',
      addressedAs: 'Đồng chí Chuyên viên theo dõi lĩnh vực cải cách thể chế, Văn phòng UBND tỉnh',
    },
    clerk: { role: 'clerk', addressedAs: 'Đồng chí Văn thư Sở Tư pháp', copy: true, rung: 'assigned' },
    coordinating: { role: 'coordinating', addressedAs: 'Sở Tư pháp', copy: true, rung: 'assigned' },
  };

const items = [
  {
    ordinal: '13',
    task: 'Xây dựng, ban hành Kế hoạch công tác thi hành pháp luật và theo dõi tình hình thi hành pháp luật hằng năm trên địa bàn tỉnh.',
    product: 'Kế hoạch của UBND tỉnh',
    deadline: 'Trước ngày 30/01 hằng năm',
  },
  {
    ordinal: '14',
    task: 'Kế hoạch kiểm soát thủ tục hành chính',
    product: 'Kế hoạch của UBND tỉnh',
    deadline: 'Trong tháng 01 hằng năm',
  },
  {
    ordinal: '15',
    task: 'Rà soát, hệ thống hóa văn bản quy phạm pháp luật',
    product: 'Báo cáo kết quả',
    deadline: 'Thường xuyên',
  },
] as const;

const stage: LineStage = {
  id: 'stage-13',
  kind: 'issue',
  basis: 'row',
  nominal: '2025-01-30',
  effective: '2025-02-03',
  working: '2025-01-24',
  presentedAt: new Date('2025-01-20T03:00:00Z'),
  completedAt: new Date('2025-01-22T03:00:00Z'),
  documentNumber: '12/KH-UBND',
  documentOn: '2025-01-21',
  returnReason: 'Thiếu phụ lục phân công nhiệm vụ',
};

/** Day of the letter: what the ladder makes of a stage worked towards 24/01/2025, effective 03/02/2025. */
const days: Partial<Record<SampleKind, string>> = {
  assigned: '2024-12-02',
  handover: '2025-03-03',
  clerk: '2024-12-02',
  coordinating: '2024-12-02',
  start: '2024-12-26',
  soon: '2025-01-17',
  unacknowledged: '2025-01-17',
  due: '2025-01-24',
  'overdue-1': '2025-02-04',
  weekly: '2025-02-10',
  'weekly-copy': '2025-02-10',
  'office-7': '2025-02-12',
};

const whole: readonly SampleKind[] = ['assigned', 'handover', 'decided', 'clerk', 'coordinating'];

const answer =
  'Đề nghị điều chỉnh thời hạn (Ban hành văn bản) được chấp thuận: hạn mới 30/03/2025, theo văn bản số 88/UBND-NC ngày 17/01/2025.';

/** The lines of a sample: three tasks in lists of a year, two elsewhere. */
export function sampleLines(kind: SampleKind): NoticeLine[] {
  const { role, addressedAs, rung } = readers[kind];
  return items.slice(0, whole.includes(kind) ? 3 : 2).map((item, index) => ({
    noticeId: `notice-${index + 13}`,
    recipientId: 'r',
    assignmentId: `assignment-${index + 13}`,
    kind: rung ?? kind,
    role,
    addressedAs,
    remark: kind === 'decided' ? answer : null,
    agency: { id: 'so-tu-phap', name: 'Sở Tư pháp', kind: 'so' },
    formerAgencies: kind === 'handover' ? ['Sở Tư pháp (cũ)'] : [],
    item: { ...item, groupHeading: 'II. Cải cách thể chế' },
    plan: {
      number: '1782/KH-UBND',
      issuer: 'UBND tỉnh Phú Thọ',
      issuerEndedOn: null,
      issuedOn: '2021-05-05',
      appendix: 'Phụ lục',
    },
    givingDocument: null,
    senderName: 'Văn phòng UBND tỉnh Phú Thọ',
    difficultiesVia: 'Sở Nội vụ để tổng hợp',
    year: 2025,
    acknowledgedAt: null,
    officerName: null,
    promisedOn: kind === 'promise' ? '2025-01-24' : null,
    stage: whole.includes(kind) ? null : { ...stage, id: `stage-${index + 13}` },
  }));
}

const told: ToldLine[] = [
  ['Đồng chí Chuyên viên phụ trách CCHC Sở Tư pháp', '2025-01-24T00:31:00Z', true],
  ['Đồng chí Giám đốc Sở Tư pháp', '2025-02-04T00:31:00Z', true],
  ['Đồng chí Giám đốc Sở Tư pháp', '2025-02-10T00:31:00Z', false],
].map(([addressedAs, toldAt, handedOver]) => ({
  stageId: 'stage-13',
  addressedAs: String(addressedAs),
  toldAt: new Date(String(toldAt)),
  handedOver: handedOver === true,
}));

/** The letter of a kind; `lines` replaces what it lists. */
export function sampleLetter(kind: SampleKind, lines = sampleLines(kind)): MessageModel {
  return composeMessage({
    lines,
    copy: readers[kind].copy === true,
    stages: new Map([
      [
        'assignment-13',
        [
          stage,
          {
            ...stage,
            kind: 'review',
            basis: 'annual-review',
            nominal: '2025-12-15',
            effective: '2025-12-15',
          },
        ],
      ],
    ]),
    told,
    next: { on: '2025-02-17', kind: 'weekly' },
    contact:
      'Đồng chí Chuyên viên theo dõi lĩnh vực cải cách thể chế, Văn phòng UBND tỉnh, thư điện tử theo-doi-the-che.van-phong-ubnd-tinh@phutho.example',
    headTitle: 'Giám đốc Sở Tư pháp',
    officeName: 'Văn phòng UBND tỉnh',
    training: true,
    publicUrl: 'https://dondoc.phutho.example',
    tokenOf: ({ kind: subject, id }) => `token-${subject}-${id}`,
    messageId: 'message-1',
    today: days[kind] ?? '2025-01-25',
    calendar: vietnamCalendar,
  });
}

import type { ReminderFacts } from '#application';
import {
  fitted,
  parameterProblems,
  type ParameterProblem,
  type TemplateParameter,
} from './template-message.js';

export type TemplateName = 'assigned' | 'reminder' | 'overdue' | 'report';

/** A template as it is submitted for review, with what fills it. */
export interface TemplateDeclaration {
  name: TemplateName;
  title: string;
  paragraphs: readonly [string, string];
  /** At most four rows: label, and the parameter that fills it. */
  table: readonly (readonly [label: string, parameter: string])[];
  button: { title: string; url: string };
  /** 1: transaction, 2: customer care. */
  tag: 1 | 2;
  parameters: readonly TemplateParameter[];
  sample: Readonly<Record<string, string>>;
  /** What a reviewer is told about its purpose. */
  forReview: string;
}

/** Grows with every change of the declarations, so that an old message can be told from a new one. */
export const templateVersion = 1;

const parameter = (name: string, maxLength: number): TemplateParameter => ({
  name,
  required: true,
  minLength: 1,
  maxLength,
});

/** Kinds of Zalo's own caps: product 200, time 20, status 30, name 30, phone 15, code 30, address 200. */
const parameters = [
  parameter('don_vi', 200),
  parameter('nhiem_vu', 200),
  parameter('han', 20),
  parameter('tinh_trang', 30),
  parameter('dau_moi', 50),
  parameter('lien_ket', 100),
  parameter('ma', 10),
] as const;

const table = [
  ['Nhiệm vụ', 'nhiem_vu'],
  ['Hạn', 'han'],
  ['Tình trạng', 'tinh_trang'],
  ['Đầu mối', 'dau_moi'],
] as const;

const sample = {
  don_vi: 'Giám đốc Sở Tư pháp',
  nhiem_vu: 'STT 12: Ban hành kế hoạch rà soát văn bản quy phạm pháp luật',
  han: '28/02/2025',
  tinh_trang: 'Còn 5 ngày làm việc',
  dau_moi: 'Phòng Nội chính, 0210 000 0000',
  lien_ket: 'mAAAAAAAAAAAAAAAAAAAAAA.k1d2f3.AAAAAAAAAAAAAAAAAAAAAA',
  ma: '4F7K',
};

const reason =
  'Thông báo nội bộ của cơ quan nhà nước gửi cán bộ, công chức được giao nhiệm vụ trong kế hoạch của tỉnh; ' +
  'người nhận đã liên kết tài khoản; không quảng cáo, không kèm tệp, không nêu tên cá nhân.';

const declare = (
  name: TemplateName,
  [title, first, second, state]: readonly [string, string, string, string],
): TemplateDeclaration => ({
  name,
  title,
  paragraphs: [first, `${second} Có thể tiếp nhận bằng cách trả lời: OK <ma>.`],
  table,
  button: { title: 'Xem và tiếp nhận', url: '<PUBLIC_URL>/a/<lien_ket>' },
  tag: 1,
  parameters,
  sample: { ...sample, tinh_trang: state },
  forReview: reason,
});

/** Every template that is registered with Zalo; the ids that Zalo gives them are a setting. */
export const templateDeclarations: readonly TemplateDeclaration[] = [
  declare('assigned', [
    'Giao thực hiện nhiệm vụ',
    'Kính gửi <don_vi>: Văn phòng UBND tỉnh thông báo nhiệm vụ được giao chủ trì thực hiện theo kế hoạch.',
    'Đề nghị tiếp nhận và phân công cán bộ phụ trách.',
    'Chờ tiếp nhận',
  ]),
  declare('reminder', [
    'Nhắc việc sắp đến hạn',
    'Kính gửi <don_vi>: nhiệm vụ dưới đây sắp đến hạn thực hiện theo kế hoạch.',
    'Đề nghị quan tâm thực hiện và cập nhật kết quả đúng thời hạn.',
    'Còn 5 ngày làm việc',
  ]),
  declare('overdue', [
    'Đôn đốc nhiệm vụ quá hạn',
    'Kính gửi <don_vi>: nhiệm vụ dưới đây đã quá thời hạn ghi trong kế hoạch.',
    'Đề nghị khẩn trương thực hiện và cập nhật kết quả.',
    'Quá hạn 3 ngày',
  ]),
  declare('report', [
    'Báo cáo tình hình thực hiện',
    'Kính gửi <don_vi>: hệ thống báo cáo nhiệm vụ cần theo dõi dưới đây.',
    'Đề nghị xem chi tiết theo liên kết và cho ý kiến nếu cần.',
    'Quá hạn 7 ngày',
  ]),
];

/** The values of a template's parameters, fitted to their limits; cutting never touches date, telephone or link. */
export function templateData(facts: ReminderFacts): Record<string, string> {
  return {
    don_vi: fitted(facts.recipient, 200),
    nhiem_vu: duty(facts),
    han: fitted(facts.due, 20),
    tinh_trang: fitted(facts.state, 30),
    dau_moi: contact(facts),
    lien_ket: facts.linkToken,
    ma: facts.replyCode,
  };
}

/** What Zalo would refuse about the values of a declared template. */
export function dataProblems(name: TemplateName, data: Readonly<Record<string, string>>): ParameterProblem[] {
  const declaration = templateDeclarations.find((one) => one.name === name);
  return parameterProblems(declaration?.parameters ?? [], data);
}

/** A template as the telephone shows it: title, and everything below it. */
export function renderedText(
  name: TemplateName,
  data: Readonly<Record<string, string>>,
  publicUrl: string,
): { subject: string; text: string } {
  const declaration = templateDeclarations.find((one) => one.name === name);
  if (declaration === undefined) throw new Error(`no template ${name}`);
  const { title, paragraphs, table: rows, button } = declaration;
  const fill = (text: string): string =>
    text.replaceAll(/<([a-z_]+)>/g, (whole, key: string) => data[key] ?? whole);
  const [first, second] = paragraphs;
  const lines = [
    title,
    '',
    fill(first),
    ...rows.map(([label, key]) => `${label}: ${data[key] ?? ''}`),
    fill(second),
    `${button.title}: ${fill(button.url.replace('<PUBLIC_URL>', publicUrl))}`,
  ];
  return { subject: title, text: `${lines.join('\n')}\n` };
}

/** The worst duty, and how many there are besides it. */
function duty({ ordinal, task, others }: ReminderFacts): string {
  const rest = others > 0 ? ` (và ${others} nhiệm vụ khác)` : '';
  const named = ordinal === '' ? task : `STT ${ordinal}: ${task}`;
  return fitted(named, 200 - [...rest].length) + rest;
}

function contact({ office, telephone }: ReminderFacts): string {
  if (telephone === null) return fitted(office, 50);
  const longest = 50 - [...telephone].length - 2;
  return `${fitted(office, longest)}, ${telephone}`;
}

import { bracketWords, formatDate, type StageKind, type Words } from '#domain';
import type { FilePreview } from './preview-file.js';

type Row = FilePreview['rows'][number];

const KINDS: Record<StageKind, string> = {
  issue: 'ban hành',
  report: 'báo cáo',
  review: 'báo cáo kết quả năm',
  deliver: 'hoàn thành',
};

/** The preview for a person, in Vietnamese. */
export function previewText(preview: FilePreview): string {
  const { rows, proposals, targets, problems, unknownNames } = preview;
  return [
    ...headLines(preview),
    ...section('NHIỆM VỤ', rows, rowLines),
    ...section('NHIỆM VỤ ĐỀ XUẤT (trong lời văn)', proposals, rowLines),
    ...section('CHỈ TIÊU', targets, targetLines),
    ...section('CẦN XEM LẠI', problems, ({ message, suggestion }) => [
      `- ${message}${suggestion === null ? '' : ` ${suggestion}`}`,
    ]),
    ...section('CƠ QUAN CHƯA RÕ', unknownNames, ({ printed, suggestion }) => [
      `- ${printed}${suggestion === null ? '' : ` (có phải là “${suggestion.name}”?)`}`,
    ]),
    '',
    preview.summary,
  ].join('\n');
}

function headLines({ plan, isReference, standingBody, fieldMonitors, groups }: FilePreview): string[] {
  const { number, issuer, issuedOn, title, fromYear, toYear } = plan;
  const told = (value: string | null): string => value ?? '(chưa có)';
  return [
    title ?? '(chưa có tên kế hoạch)',
    `Số: ${told(number)}; ngày ban hành: ${issuedOn === null ? '(chưa có)' : formatDate(issuedOn)}; cơ quan ban hành: ${told(issuer)}`,
    `Giai đoạn: ${fromYear === null ? '(chưa có)' : `${fromYear} - ${toYear ?? ''}`}`,
    ...(isReference
      ? ['Tài liệu tham khảo: chưa kích hoạt được cho đến khi nhập số, ngày, cơ quan của văn bản ban hành.']
      : []),
    ...(standingBody === null ? [] : [`Cơ quan thường trực: ${standingBody.printed}`]),
    ...fieldMonitors.map(({ agency, field }) => `Theo dõi lĩnh vực “${field}”: ${agency}`),
    ...(groups.length === 0 ? [] : [`Nhóm nhiệm vụ: ${groups.join('; ')}`]),
  ];
}

function section<Entry>(
  title: string,
  entries: readonly Entry[],
  linesOf: (entry: Entry) => string[],
): string[] {
  return entries.length === 0 ? [] : ['', `${title} (${entries.length})`, ...entries.flatMap(linesOf)];
}

function rowLines(row: Row): string[] {
  const fields = [
    ['Nhóm', row.group],
    ['Sản phẩm', row.product],
    ['Chủ trì', row.lead],
    ['Phối hợp', row.coordinating],
    ['Thời gian', deadlineText(row)],
    ['Ghi chú', row.note],
    ['Mốc', row.stages.map((stage) => `${partOf(row, stage)}${stageText(stage)}`).join('; ')],
    [
      'Chờ',
      [...new Set(row.waiting.map((stage) => `${partOf(row, stage)}${stage.events.join('; ')}`))].join('; '),
    ],
  ] as const;
  const told = fields.filter(([, text]) => text !== '').map(([name, text]) => `    ${name}: ${text}`);
  return [`${row.ordinal === '' ? '-' : row.ordinal.replace(/[^.)]$/u, '$&.')} ${row.task}`, ...told];
}

/** Words that ask for a stage of their own stand in brackets, with a number. */
function deadlineText({ deadline, clauses, readingText }: Row): string {
  if (deadline === '') return '';
  return clauses.length === 0 ? `${deadline} → ${readingText}` : bracketWords(deadline, clauses);
}

/** "[2] ": which words of the deadline ask for a stage; empty where all of them do. */
function partOf({ clauses }: Row, { words }: { words?: Words }): string {
  const at = clauses.findIndex(({ start }) => start === words?.start);
  return at < 0 ? '' : `[${at + 1}] `;
}

function stageText({ kind, nominal, working }: Row['stages'][number]): string {
  const follow = working === null || working === nominal ? '' : ` (theo dõi ${formatDate(working)})`;
  return `${KINDS[kind]} ${formatDate(nominal)}${follow}`;
}

function targetLines({ text, measure, by, yearly }: FilePreview['targets'][number]): string[] {
  const when = [by === null ? '' : `đến ${formatDate(by)}`, yearly ? 'hằng năm' : ''].filter(
    (part) => part !== '',
  );
  return [`- ${measure === '' ? text : measure}${when.length === 0 ? '' : ` [${when.join(', ')}]`}`];
}

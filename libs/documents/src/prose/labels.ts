/** What a labelled part of a sentence tells: "Cơ quan chủ trì: Sở Nội vụ; thời gian hoàn thành: Quý II." */
export interface Labelled {
  lead: string;
  coordinating: string;
  deadline: string;
  product: string;
  /** The text without its labelled parts. */
  rest: string;
}

type Field = Exclude<keyof Labelled, 'rest'>;

const BODY = String.raw`(?:(?:cơ quan|đơn vị|sở, ngành)(?:, (?:cơ quan|đơn vị))? )`;
const LABELS: readonly (readonly [Field, string])[] = [
  ['coordinating', `${BODY}?phối hợp(?: thực hiện)?`],
  [
    'lead',
    `(?:${BODY}?chủ trì(?: thực hiện| tham mưu)?|${BODY}(?:thực hiện|phụ trách)|phân công(?: thực hiện)?)`,
  ],
  ['deadline', '(?:thời gian|thời hạn|tiến độ)(?: hoàn thành| thực hiện)?'],
  ['product', '(?:sản phẩm|kết quả|đầu ra)(?: dự kiến| đầu ra)?'],
];
const BEGINS = new RegExp(`^(?:${LABELS.map(([, label]) => label).join('|')}) ?: ?\\S`, 'iu');
const PARTS = LABELS.map(([field, label]) => {
  const inline = new RegExp(`(?:^|[\\s(;,.])${label} ?: ?(?<value>[^.;()]{1,400})[.;)]?`, 'iu');
  const line = new RegExp(`^${label} ?: ?(?<value>.{1,1000})$`, 'iu');
  return { field, inline, line };
});

/** True for a line that only tells one of these things about the task above it. */
export function isLabelLine(text: string): boolean {
  return BEGINS.test(text);
}

/** Reads the labelled parts of a task and takes them out of its text; each line below the first is one. */
export function readLabels(text: string): Labelled {
  const [first = '', ...lines] = text.split('\n');
  const found: Labelled = { lead: '', coordinating: '', deadline: '', product: '', rest: first };
  for (const { field, inline, line } of PARTS) {
    const own = lines.map((one) => line.exec(one)).find((match) => match !== null);
    const part = own === undefined ? inline.exec(found.rest) : null;
    found[field] = valueOf(own ?? part);
    if (part !== null) found.rest = without(found.rest, part);
  }
  return found;
}

function valueOf(match: RegExpExecArray | null): string {
  return (match?.groups?.['value'] ?? '').replace(/[\s,.;]+$/u, '');
}

function without(text: string, { index, 0: part }: RegExpExecArray): string {
  const rest = `${text.slice(0, index)} ${text.slice(index + part.length)}`;
  return rest
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[.;,)])/gu, '')
    .trim();
}

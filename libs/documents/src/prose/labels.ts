/** What a labelled part of a text tells: "Cơ quan chủ trì: Sở Nội vụ; thời gian hoàn thành: Quý II." */
export interface Labelled {
  lead: string;
  coordinating: string;
  deadline: string;
  product: string;
  /** The text without its labelled parts. */
  rest: string;
}

type Field = Exclude<keyof Labelled, 'rest'>;

const BODY = '(?:cơ quan|đơn vị|sở, ngành|bộ phận|ban, ngành)(?:, (?:cơ quan|đơn vị|địa phương))?';
const LABELS: Readonly<Record<Field, string>> = {
  coordinating: `(?:${BODY} )?(?:cùng )?phối hợp(?: thực hiện)?`,
  lead:
    `(?:${BODY} )?(?:chủ trì|tham mưu|đầu mối|chịu trách nhiệm)(?: thực hiện| tham mưu|, phối hợp| chính)?|` +
    `${BODY} (?:được giao|thực hiện|phụ trách)|(?:phân công|trách nhiệm|tổ chức|giao)(?: nhiệm vụ)?(?: thực hiện)?`,
  deadline:
    '(?:thời gian|thời hạn|tiến độ|thời điểm|hạn)(?: hoàn thành| thực hiện| báo cáo| trình| ban hành)?(?:, hoàn thành)?|hoàn thành',
  product: '(?:sản phẩm|kết quả|đầu ra)(?: dự kiến| đầu ra| đạt được| thực hiện)?',
};
const FIELDS: readonly Field[] = ['coordinating', 'lead', 'deadline', 'product'];
const ANY = FIELDS.map((field) => `(?<${field}>${LABELS[field]})`).join('|');
const BEGINS = new RegExp(`^(?:${ANY}) ?: ?\\S`, 'iu');
const LABEL = new RegExp(`(?<=^|[\\s(;,.–-])(?:${ANY}) ?: ?(?=\\S)`, 'giu');
/** The sentence or bracket that a labelled part stands in ends here. */
const END = /(?<!\b(?:TP|TX|TT))\.(?=\s|$)|[()]/u;
const MOST_LABELS = 12;
const VALUE_CHARS = 1000;

/** True for a line that only tells one of these things about the task above it. */
export function isLabelLine(text: string): boolean {
  return BEGINS.test(text);
}

/** Reads the labelled parts of a text and takes them out; the first of each counts. */
export function readLabels(text: string): Labelled {
  const found: Labelled = { lead: '', coordinating: '', deadline: '', product: '', rest: text };
  const labels = [...text.matchAll(LABEL)].slice(0, MOST_LABELS);
  let rest = text.slice(0, labels[0]?.index);
  for (const [at, label] of labels.entries()) {
    const part = text.slice(label.index + label[0].length, labels[at + 1]?.index);
    const end = endOf(part);
    const field = FIELDS.find((name) => label.groups?.[name] !== undefined);
    if (field !== undefined && found[field] === '') found[field] = valueOf(part.slice(0, end));
    rest += ` ${part.slice(end)}`;
  }
  return { ...found, rest: labels.length === 0 ? text : tidy(rest) };
}

/** A part ends with its sentence or bracket, or at a semicolon that something else follows than a further body. */
function endOf(part: string): number {
  const stop = part.slice(0, VALUE_CHARS).search(END);
  return stop < 0 ? Math.min(part.length, VALUE_CHARS) : stop;
}

function valueOf(printed: string): string {
  return printed.replace(/^[\s,;–-]+|[\s,.;–-]+$/gu, '');
}

function tidy(rest: string): string {
  const text = rest
    .replace(/\s+/gu, ' ')
    .replace(/[(;,–-]*\s*\(\s*\)/gu, '')
    .replace(/\( *\)?$/u, '')
    .replace(/ (?=[.;,)])/gu, '')
    .replace(/(?<=[.;,])[.;,)]+/gu, '')
    .trim();
  return /\p{L}/u.test(text) ? text : '';
}

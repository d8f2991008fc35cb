import { BODY, DUTY, TASK_START } from './words.js';

/** Who a sentence gives a task to, and the task. */
export interface Duty {
  lead: string;
  task: string;
}

const SENTENCE_CHARS = 2000;
const NAME_CHARS = 300;
const END_OF_NAME = new RegExp(`,? (?=${DUTY})`, 'gu');
const COLON = new RegExp(
  `^(?:[Đđ]ối với |[Gg]iao |[Yy]êu cầu |[Đđ]ề nghị )?(?<lead>${BODY}[^:]{0,${NAME_CHARS}}): ?(?<task>\\S.*)$`,
  'u',
);
const GIVEN = new RegExp(
  `(?:^[Đđ]ối với|(?<!được)(?:^|[\\s,])(?:[Gg]iao(?: nhiệm vụ,? trách nhiệm| nhiệm vụ| trách nhiệm)?(?: cho)?|[Yy]êu cầu|[Đđ]ề nghị)) (?=${BODY})`,
  'u',
);
const NEXT_BODY = new RegExp(`; (?=(?:giao )?${BODY})`, 'u');
const STARTS = new RegExp(`^(?=${BODY})`, 'u');
const LEADS = new RegExp(
  `(?:do |[Gg]iao |\\()(?<lead>${BODY}[^.;:()]{0,150}?),? (?:chủ trì|làm đầu mối|thực hiện|tham mưu|phụ trách|chịu trách nhiệm|triển khai|xây dựng)(?=[\\s,.;)])`,
  'u',
);
const WITH = new RegExp(
  `phối hợp (?:chặt chẽ )?(?:với|cùng) (?<with>${BODY}[^.;:]{0,200}?)(?=,? (?:${DUTY}|để|trong việc|và các)|[.;:]|$)`,
  'u',
);

/** The parts of a sentence that each give a body something: "Sở Nội vụ xây dựng …; Văn phòng UBND tỉnh rà soát …". */
export function dutiesOf(sentence: string): string[] {
  const parts: string[] = [];
  for (const part of sentence.split(NEXT_BODY)) {
    const above = parts.at(-1);
    const isOwn = above !== undefined && findDuty(above) !== null && findDuty(part) !== null;
    if (above === undefined || isOwn) parts.push(part);
    else parts[parts.length - 1] = `${above}; ${part}`;
  }
  return parts;
}

/** The body that a sentence gives its task to, and the rest of the sentence; null where it names none. */
export function findDuty(sentence: string): Duty | null {
  const text = sentence.slice(0, SENTENCE_CHARS);
  const { lead = '', task = '' } = COLON.exec(text)?.groups ?? {};
  if (lead !== '' && !hasDuty(lead)) return { lead: nameOf(lead), task };
  const given = GIVEN.exec(text);
  if (given !== null) return givenInside(text, given);
  return STARTS.test(text) ? split(text) : namedInside(text);
}

/** "Xây dựng Đề án …, giao Sở Nội vụ chủ trì …": what stands before is the task, or only leads up to it. */
function givenInside(text: string, { index, 0: gives }: RegExpExecArray): Duty | null {
  const duty = split(text.slice(index + gives.length));
  return duty !== null && TASK_START.test(text.slice(0, index)) ? { ...duty, task: text } : duty;
}

/** "… do Sở Nội vụ chủ trì …" */
function namedInside(text: string): Duty | null {
  const lead = LEADS.exec(text)?.groups?.['lead'];
  return lead === undefined ? null : { lead: nameOf(lead), task: text };
}

/** Whom the lead is to work with; '' where the text names nobody. */
export function findCoordinating(text: string): string {
  return nameOf(WITH.exec(text.slice(0, SENTENCE_CHARS))?.groups?.['with'] ?? '');
}

/** True for a heading that is nothing but a body's name, or a list of them. */
export function isBodyName(text: string): boolean {
  return text.length <= NAME_CHARS && !/[.;]$|:./u.test(text) && STARTS.test(text) && !hasDuty(text);
}

/** A name without the marks around it. */
export function nameOf(printed: string): string {
  return printed.replace(/^[\s,]+/u, '').replace(/[\s,;.:]+$/u, '');
}

/** True for words in which a verb ends the name of a body and begins its duty. */
export function hasDuty(name: string): boolean {
  return name.search(END_OF_NAME) >= 0;
}

/** "Các cơ quan được giao chủ trì …": not a body of its own, but those that were given something. */
const OF_MANY = /^(?:[Cc]ác |[Nn]hững )|(?:cơ quan|đơn vị|địa phương)$/u;

function isStillName(lead: string, task: string): boolean {
  const isGiven =
    (task.startsWith('được giao') && OF_MANY.test(lead)) ||
    /^(?:chủ trì|phối hợp)[^,.;]{0,100} (?:có|chịu) trách nhiệm/u.test(task);
  return isGiven || (/được giao(?: |$)/u.test(lead) && !/^(?:có|chịu|phải)/u.test(task));
}

/** "Sở Nội vụ chủ trì …" → the name up to the first verb, the rest from it. */
function split(text: string): Duty | null {
  for (const { index, 0: gap } of text.matchAll(END_OF_NAME)) {
    if (index > NAME_CHARS) return null;
    const task = text.slice(index + gap.length);
    const lead = nameOf(text.slice(0, index).replace(/\s*\([^()]*\)$/u, ''));
    // "các cơ quan, đơn vị được giao chủ trì … có trách nhiệm": who was given something is still the name.
    if (isStillName(lead, task)) continue;
    return { lead, task: task.replace(/^(?:có trách nhiệm|phải|cần|được giao(?: nhiệm vụ)?) /u, '') };
  }
  return null;
}

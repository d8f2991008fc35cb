import { deadlineMentions, readDeadline } from '#domain';
import { hasDuty, nameOf } from './find-lead.js';
import { BODY } from './words.js';

/** Who is to do a task and by when, as a phrase tells that says nothing else. */
export interface Assignment {
  lead: string;
  coordinating: string;
  deadline: string;
}

/** "… thực hiện thường xuyên" */
const ALWAYS = /,? (?:thường xuyên|liên tục)$/iu;
const BARE_TERM =
  /^(?<words>.+?)\s*[,;–-]\s*(?:thời (?:gian|hạn):? )?(?<term>(?:quý|tháng|năm|hằng|thường xuyên|\d)[^,;–]{0,60})$/iu;
const MOST_CHARS = 500;
const NAME_CHARS = 250;
const GIVES =
  /^(?:[Gg]iao(?: nhiệm vụ| trách nhiệm)?(?: cho)?|[Dd]o|[Pp]hân công(?: cho)?|[Tt]rách nhiệm(?: của)?) ?:? ?/u;
const ROLE =
  '(?:chủ trì(?:,? (?:tham mưu|thực hiện|triển khai|theo dõi))*|làm (?:cơ quan )?đầu mối|là (?:cơ quan|đơn vị) (?:chủ trì|đầu mối|thực hiện)|' +
  '(?:tham mưu|phụ trách|chịu trách nhiệm|thực hiện|tổ chức thực hiện|triển khai)(?: chính)?(?: thực hiện| triển khai| tham mưu)?)';
const WITH_ROLE = new RegExp(`^(?<lead>${BODY}.*?),? ${ROLE}(?=[\\s,;.]|$)(?<rest>.*)$`, 'u');
const ONLY_NAMES = new RegExp(`^(?=\\p{Lu}|các )(?<lead>${BODY}.*)$`, 'u');
const COORDINATING = [
  /^(?:và |cùng )*phối hợp(?: chặt chẽ| thực hiện)?(?: với| cùng|:)*:? (?<with>.+)$/u,
  /^(?<with>\p{L}.*?),? (?:cùng |cùng tham gia )?phối hợp(?: thực hiện| triển khai)?$/u,
] as const;
/** "các nhiệm vụ tại mục này": what is given out, where it is only pointed at. */
const POINTED =
  /^(?:thực hiện |triển khai )?(?:các )?(?:nhiệm vụ|nội dung|công việc) (?:trên|này|nêu trên|tại (?:mục|phần|điểm) này|được giao)$/u;

/** Reads "Giao Sở Tài chính chủ trì, Sở Nội vụ phối hợp; xong trước 30/6"; null for a phrase that says what to do, too. */
export function readAssignment(phrase: string): Assignment | null {
  if (phrase.length > MOST_CHARS) return null;
  const { words, deadline } = withoutTerm(phrase.replace(/^[\s(–-]+|[\s.;,)]+$/gu, ''));
  const given = words.replace(GIVES, '');
  const found = withRole(given) ?? onlyNames(given);
  return found === null ? null : { ...found, deadline };
}

const HAS_ROLE = new RegExp(` ${ROLE}(?=[\\s,;.)]|$)`, 'u');

/** True where a phrase tells what its bodies do ("chủ trì", "Giao …"), so that it is no mere mention. */
export function saysRole(phrase: string): boolean {
  return GIVES.test(phrase) || HAS_ROLE.test(phrase);
}

function withRole(given: string): Omit<Assignment, 'deadline'> | null {
  const { lead = '', rest = '' } = WITH_ROLE.exec(given)?.groups ?? {};
  if (!isNames(lead)) return null;
  const others = trimmed(rest);
  if (others === '' || POINTED.test(others)) return { lead: nameOf(lead), coordinating: '' };
  const coordinating = coordinatingOf(others);
  return coordinating === null ? null : { lead: nameOf(lead), coordinating };
}

/** "Sở Nội vụ", "Sở Nội vụ, phối hợp: Sở Tài chính": bodies with their own names. */
function onlyNames(given: string): Omit<Assignment, 'deadline'> | null {
  const at = given.search(/[,;] (?:và )?phối hợp/u);
  const names = at < 0 ? given : given.slice(0, at);
  const { lead = '' } = ONLY_NAMES.exec(names)?.groups ?? {};
  if (!isNames(lead) || /^(?:Cơ quan|Đơn vị|Địa phương|Ngành|Thành viên|Phòng)(?! \p{Lu})/u.test(lead))
    return null;
  const coordinating = at < 0 ? '' : coordinatingOf(trimmed(given.slice(at)));
  return coordinating === null ? null : { lead: nameOf(names), coordinating };
}

function coordinatingOf(others: string): string | null {
  for (const pattern of COORDINATING) {
    const printed = nameOf(pattern.exec(others)?.groups?.['with'] ?? '');
    const names = nameOf(printed.replace(/ (?:thực hiện|triển khai)$/u, ''));
    if (names !== '' && isNames(names)) return names;
  }
  return null;
}

function isNames(text: string): boolean {
  return text !== '' && text.length <= NAME_CHARS && !hasDuty(`${text} `) && !/[:.?!]\s/u.test(text);
}

/** A phrase that ends with a term, or begins with one. */
function withoutTerm(phrase: string): { words: string; deadline: string } {
  const mention = deadlineMentions(phrase).at(-1);
  const isLast = mention !== undefined && mention.end >= phrase.length - 1;
  if (mention === undefined || !isLast) return withoutBareTerm(phrase);
  const words = phrase.slice(0, mention.start).replace(/(?:[\s,;–-]|thời (?:gian|hạn)|hoàn thành|:)+$/u, '');
  return { words, deadline: mention.text };
}

/** "Sở Nội vụ - Quý II/2026": a term of its own behind a mark. */
function withoutBareTerm(phrase: string): { words: string; deadline: string } {
  const always = ALWAYS.exec(phrase);
  if (always !== null) return { words: phrase.slice(0, always.index), deadline: nameOf(always[0]) };
  const { words = phrase, term = '' } = BARE_TERM.exec(phrase)?.groups ?? {};
  const isTerm = term !== '' && readDeadline(term).rule.kind !== 'unknown';
  return isTerm ? { words, deadline: term } : { words: phrase, deadline: '' };
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;.–-]+|[\s,;.]+$/gu, '');
}

import { normalise } from '../deadline/normalise.js';

export interface Leads {
  /** Agencies as printed, each with its own "Sở" where the list names it once. */
  names: string[];
  /** The list ends in "…": others are meant. */
  open: boolean;
  /** A group instead of agencies: 'Các sở, ban, ngành theo lĩnh vực quản lý'. */
  group: string | null;
  mode: 'single' | 'each' | 'joint';
}

export interface Coordinating {
  names: string[];
  groups: string[];
}

/** Words a new agency's name begins with; a comma before anything else belongs to a name ("Sở Văn hóa, Thể thao …"). */
const HEADS =
  'Sở|Ban|Văn phòng|UBND|Ủy ban|Uỷ ban|HĐND|Hội|Công an|Bộ|Thanh tra|Cục|Chi cục|BHXH|Bảo hiểm|Kho bạc|Đài|Báo|' +
  'Trung tâm|Trường|Viện|Tòa|Liên minh|Tỉnh đoàn|Ngân hàng|Cổng|Thuế|Hải quan|Mặt trận|MTTQ|Liên đoàn|VP|Các|các|' +
  'Cơ quan|cơ quan|Đơn vị|đơn vị';
/** Not within one group of bodies: "Cơ quan, đơn vị liên quan". */
const NOT_IN_GROUP = '(?<!(?:[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức)(?=(?:,| và) (?:cơ quan|đơn vị|tổ chức) ))';
const SEPARATOR = new RegExp(
  `\\s*;\\s*(?:và )?|${NOT_IN_GROUP}(?:\\s*,\\s*(?=(?:và )?(?:${HEADS}) )|\\s+và (?=(?:${HEADS}) ))`,
  'u',
);
const LIST_OF = /^(?:Các|các) ?(?<head>sở|ban|cơ quan|huyện)\s*:\s*(?<first>.*)$/iu;
const OPEN_END = /\s*(?:…|\.{3,}|v\.v\.*|\.\.\.)\s*\.?$/u;

/** Several bodies under one name: "Sở, ban, ngành", "UBND cấp huyện", "Cơ quan, đơn vị liên quan". */
const GROUP =
  /^(?:các |những )|^sở,|^sở,? ban|^(?:cơ quan|đơn vị|địa phương|ngành|bộ, ngành)(?!\s+(?:bảo hiểm|công an|thuế))|^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:(?:các|cấp|huyện|thành|thị|xã|phường)(?:[ ,]|$))/iu;
/** A named district or commune: "UBND huyện Lâm Thao". */
const NAMED_UNIT =
  /^(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) (?:huyện|thành phố|thành|thị xã|thị|xã|phường) \p{Lu}/iu;

function isNamedUnit(text: string): boolean {
  const last = NAMED_UNIT.exec(text)?.[0].at(-1);
  return last !== undefined && last !== last.toLowerCase();
}

function isGroup(text: string): boolean {
  return GROUP.test(text) && !isNamedUnit(text);
}

/** Words with a capital that name no single body. */
const COMMON_CAPITALS =
  /(?<!\p{L})(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Trung ương|Nhà nước|Sở|Ban|Ngành|Huyện|Bộ|Vụ|Cục|Tổng cục|Phòng|Đảng)(?!\p{L})/gu;

/** True where a group is told by its words alone, and nobody is named: "UBND các huyện, thành phố", not "Cơ quan XYZ". */
export function isGroupByWords(text: string): boolean {
  return isGroup(text) && !/\p{Lu}/u.test(text.replace(COMMON_CAPITALS, '').trim().slice(1));
}

function capitalHead(head: string): string {
  return head.charAt(0).toUpperCase() + head.slice(1).toLowerCase();
}

interface ExpandedList {
  bodies: string[];
  /** Printed as "Các Sở: …": each body owes its own. */
  headed: boolean;
}

/** "các sở: Tài chính; Sở Tư pháp" → "Sở Tài chính", "Sở Tư pháp": the head is carried on to what follows. */
function expand(text: string): ExpandedList {
  const bodies: string[] = [];
  let head: string | null = null;
  let headed = false;
  for (const segment of splitBodies(text)) {
    const list = LIST_OF.exec(segment)?.groups;
    if (list !== undefined) {
      head = capitalHead(list['head'] ?? '');
      headed = true;
    }
    const body = (list?.['first'] ?? segment).trim();
    if (body === '') continue;
    const standsAlone = new RegExp(`^(?:${HEADS})(?: |,|$)`, 'u').test(body);
    bodies.push(head === null || standsAlone ? body : `${head} ${body}`);
  }
  return { bodies, headed };
}

/** After "Các Sở:" without semicolons, commas separate the names. */
function splitBodies(text: string): string[] {
  const commas = LIST_OF.test(text) && !text.includes(';');
  return text.split(commas ? /\s*,\s*/u : SEPARATOR).filter((segment) => segment !== '');
}

/**
 * The lead agencies of a row as printed. One agency: single. A group, a list "Các Sở: …" or an open list:
 * each owes its own product. Several agencies otherwise share one product: joint, the first answers.
 */
export function readLeads(text: string): Leads {
  const printed = normalise(text);
  const open = OPEN_END.test(printed);
  const { bodies, headed } = expand(printed.replace(OPEN_END, '').replace(/[.;,]+$/u, ''));
  const names = bodies.filter((body) => !isGroup(body));
  const groups = bodies.filter(isGroup);
  const group = groups.length === 0 ? null : groups.join('; ');
  if (group !== null || open || (headed && names.length > 1)) return { names, open, group, mode: 'each' };
  return { names, open, group, mode: names.length > 1 ? 'joint' : 'single' };
}

/** The coordinating agencies of a row: those named, and the groups that stand for several. */
export function readCoordinating(text: string): Coordinating {
  const { bodies } = expand(
    normalise(text)
      .replace(OPEN_END, '')
      .replace(/[.;,]+$/u, ''),
  );
  return { names: bodies.filter((body) => !isGroup(body)), groups: bodies.filter(isGroup) };
}

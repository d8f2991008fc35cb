import { readDeadline } from '#domain';
import type { ColumnName } from '../../import-problem.js';

/** What a column holds; 'other' for one that no plan needs. */
export type Kind = Exclude<ColumnName, 'ordinal'> | 'other';

const TERM_CHARS = 160;
/** A task has more words than its verb. */
const TASK_WORDS = 4;
const AGENCY =
  /^(?:(?:Các |Tất cả các )?(?:[Ss]ở|[Bb]an(?! hành)|[Bb]ộ(?! (?:chỉ|tiêu|phận|thủ))|UBND|[ỦU][yỷ] ban|Uỷ ban|Văn phòng|Cục|Chi cục|Công an|Thanh tra|Trung tâm|Đài|Báo(?! cáo)|Kho bạc|Bảo hiểm|BHXH|Viện|Trường|Hội(?! (?:nghị|thảo))|Liên minh|Tòa án|Tổng cục|[Cc]ơ quan|[Đđ]ơn vị|[Pp]hòng(?! (?:ngừa|chống))|Thuế|Ngân hàng|Bưu điện|Tỉnh (?:đoàn|ủy)|Thành (?:đoàn|ủy)|Liên đoàn|Đoàn|Điện lực|Công ty|[Dd]oanh nghiệp|Chủ tịch|Giám đốc|Thủ trưởng|[Đđ]ịa phương|HĐND|Mặt trận|MTTQ))(?![\p{L}\p{M}])/u;
const PRODUCT =
  /^(?:Các |Dự thảo |Hồ sơ )?(?:[Kk]ế hoạch|[Bb]áo cáo|[Qq]uyết định|[Nn]ghị quyết|[Tt]ờ trình|[Đđ]ề án|[Vv]ăn bản|[Cc]ông văn|[Hh]ội nghị|[Dd]anh mục|[Cc]hương trình|[Qq]uy chế|[Tt]hông báo|[Cc]hỉ thị|[Hh]ướng dẫn|[Pp]hần mềm|[Hh]ệ thống|[Cc]uộc|[Ll]ớp|[Tt]in|[Bb]ài|[Cc]hỉ số|[Hh]ồ sơ|[Đđ]oàn|[Bb]iên bản|[Tt]ài liệu|[Kk]ết luận|[Bb]ộ )/u;
const TERM =
  /^(?:quý|quí|q\.|tháng|trước|trong|thường|h[ằà]ng|năm|cả năm|từ|sau|ngay|định kỳ|chậm|muộn|theo|đến|hoàn thành|ban hành|báo cáo|thực hiện|xong|cuối|đầu|giữa|ngày|\d|6 tháng|khi|chưa|dự kiến|kế hoạch (?:ban hành|trong|trước)|các tháng|các quý|tuần)/iu;
const TIME = /\d|quý|quí|tháng|năm|xuyên|tuần|ngày|khi|định|lộ trình|tiến độ/iu;
/** A second body without a mark before it: two cells rather than one. */
const TWO_BODIES = /[\p{Ll}] (?:Sở|UBND|Văn phòng|Các sở|Các Sở|Thanh tra tỉnh|Công an tỉnh) /u;
/** A document or a term behind the name of a body. */
const NO_BODY = /[\p{Ll}…] (?:Kế hoạch|Báo cáo|Ban hành|Hoàn thành|Quyết định|Quý|Tháng|Trước|Hằng) /u;
const OTHER_BODY_CHARS = 60;

/** What an empty cell costs: tasks, leads and terms are seldom missing. */
export const EMPTY: Readonly<Record<Kind, number>> = {
  task: -20, lead: -4, deadline: -3, product: -2, coordinating: -1, group: 0, note: 0, other: -0.5,
}; // prettier-ignore

/** How much a text looks like a cell of a column. `terms`: what was already read as a deadline or not. */
export function contentScore(text: string, kind: Kind, terms: Map<string, boolean>): number {
  const isAgency = AGENCY.test(text);
  const isTerm = isTermIn(terms, text);
  switch (kind) {
    case 'lead':
    case 'coordinating':
      return bodyScore(text, { isAgency, isTerm, kind });
    case 'deadline':
      return isTerm && !isAgency ? 4 : -4;
    case 'product':
      return productScore(text, isAgency);
    case 'task':
      return taskScore(text, isAgency);
    default:
      return isAgency ? -2 : -1;
  }
}

function productScore(text: string, isAgency: boolean): number {
  if (PRODUCT.test(text)) return 2;
  return isAgency ? -3 : -0.5;
}

function taskScore(text: string, isAgency: boolean): number {
  const isShort = text.split(' ').length < TASK_WORDS;
  return (isAgency && text.length < OTHER_BODY_CHARS ? -3 : 0) - (isShort ? 1.5 : 0);
}

/** Each text is read once a row, though it is tried in several columns. */
function isTermIn(terms: Map<string, boolean>, text: string): boolean {
  const known = terms.get(text);
  if (known !== undefined) return known;
  const isTerm =
    text.length <= TERM_CHARS &&
    TERM.test(text) &&
    TIME.test(text) &&
    readDeadline(text).rule.kind !== 'unknown';
  terms.set(text, isTerm);
  return isTerm;
}

function bodyScore(
  text: string,
  { isAgency, isTerm, kind }: { isAgency: boolean; isTerm: boolean; kind: Kind },
): number {
  if (isTerm) return -4;
  if (isAgency) return TWO_BODIES.test(text) || NO_BODY.test(text) ? 2.5 : 4;
  if (kind === 'lead') return -4;
  return text.length <= OTHER_BODY_CHARS && /^\p{Lu}/u.test(text) ? -1 : -3;
}

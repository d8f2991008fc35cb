import type { PrintedTarget } from '#application';

export interface Figure extends Pick<PrintedTarget, 'figure' | 'figureTo' | 'unit' | 'bound'> {
  /** Where the figure and the words before it that weigh it stand in the text. */
  from: number;
  to: number;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?!\d)|\d{1,6}(?:[.,]\d{1,2})?`;
const UNITS =
  'phần trăm|điểm phần trăm|điểm|bậc|phút|giờ|ngày làm việc|ngày|triệu|tỷ|lượt|lần|thủ tục|TTHC|dịch vụ|hồ sơ|' +
  'tỉnh|thành phố|địa phương|đơn vị|cơ quan|đầu mối|tổ chức|xã|huyện|phòng|biên chế|người|lớp|cuộc|mô hình|sáng kiến|' +
  'chỉ số|tin|bài|văn bản|doanh nghiệp|trường hợp';
const FIGURE = new RegExp(
  String.raw`(?<![\d/.,:\p{L}-])(?<low>${NUMBER})(?:(?: ?%)? ?(?:[-–]|đến) ?(?<high>${NUMBER}))? ?(?<unit>%|(?:${UNITS})(?!\p{L}))`,
  'giu',
);
const BEFORE =
  /(?:(?<least>tối thiểu|ít nhất|không dưới|không thấp hơn|trên|hơn|vượt|từ)|(?<most>tối đa|nhiều nhất|không quá|không vượt quá|dưới|chỉ còn|còn))(?: (?:đạt|từ|là|được|khoảng))*\s*$/iu;
const AFTER = /^\s*(?:trở (?<up>lên)|trở (?<down>xuống))/iu;
/** Words that make a figure other than a percentage a target. */
const GOAL =
  /(?:tối thiểu|ít nhất|không dưới|không quá|tối đa|trên|dưới|đạt|phấn đấu|giảm|tăng|còn|nhóm|thứ|trong|mỗi năm|bảo đảm|đảm bảo)\s+(?:[\p{L}]+\s+){0,3}$/iu;
/** "năm 2025 Chỉ số …": a year. */
const OF_YEAR = /(?:năm|đoạn|[-–]) $/iu;
const MOST_FIGURES = 40;
const REACH = 40;

/** The figures with a unit in a sentence: percentages, and counts that a goal word stands before. */
export function figuresIn(text: string): Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const figure = figureOf(match, text);
    if (figure !== null) found.push(figure);
    if (found.length >= MOST_FIGURES) break;
  }
  return found;
}

function figureOf(match: RegExpExecArray, text: string): Figure | null {
  const { index } = match;
  const { low = '', high, unit: printed = '' } = match.groups ?? {};
  const end = index + match[0].length;
  const before = text.slice(Math.max(0, index - REACH), index);
  const unit = printed.toLowerCase() === 'phần trăm' ? '%' : printed;
  if (unit !== '%' && !isGoal(before)) return null;
  const weighed = BEFORE.exec(before);
  const after = AFTER.exec(text.slice(end, end + REACH));
  return {
    figure: numberOf(low),
    figureTo: high === undefined ? null : numberOf(high),
    unit,
    bound: boundOf({ ...weighed?.groups, ...after?.groups }),
    from: index - lengthOf(weighed),
    to: end + lengthOf(after),
  };
}

function isGoal(before: string): boolean {
  return GOAL.test(before) && !OF_YEAR.test(before);
}

function lengthOf(match: RegExpExecArray | null): number {
  return match === null ? 0 : match[0].length;
}

function boundOf(words: Record<string, string | undefined>): Figure['bound'] {
  if (words['up'] !== undefined) return 'at-least';
  if (words['down'] !== undefined) return 'at-most';
  if (words['least'] !== undefined) return 'at-least';
  return words['most'] === undefined ? 'exact' : 'at-most';
}

/** "1.000" is a thousand, "99,5" and "99.5" are ninety-nine and a half. */
function numberOf(printed: string): number {
  const isThousands = /^\d{1,3}(?:\.\d{3})+$/u.test(printed);
  return Number(isThousands ? printed.replaceAll('.', '') : printed.replace(',', '.'));
}

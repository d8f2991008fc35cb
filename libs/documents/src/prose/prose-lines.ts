/** More lines of running text than any plan has. */
const MOST_LINES = 20_000;
const LINE_CHARS = 6000;
/** A long plan has a fifth of it. */
const MOST_CHARS = 1_000_000;
const FOOTNOTE_SIGN = /\[\d{1,3}\]/gu;
/** Recipients and signature, "./.", or what a web page prints below an article. */
const END =
  /^(?:Nơi nhận|(?:TM|KT|TL|TUQ)\. ?\p{Lu}|Viết bình luận|Bình luận|Tin (?:liên quan|khác|video|mới)|Bài viết (?:khác|liên quan)|Các tin khác|Thống kê truy cập|THÔNG TIN CẦN BIẾT|Chia sẻ bài)/u;
/** Rules and marks of omission. */
const NOTHING = /^[^\p{L}\d]+$/u;
/** The number of a page, alone on its line. */
const PAGE = /^(?:[-–] ?)?\d{1,3}(?: ?[-–])?$|^Trang \d{1,3}(?: ?\/ ?\d{1,3})?$/u;
const END_SIGN = /\.\/\.? *$/u;
/** What is closed with, and binds nobody. */
const FORMULA =
  /^(?:Trong quá trình (?:triển khai|tổ chức|thực hiện)|Trên đây là|\((?:Ảnh|Nguồn|Kèm theo|Có )|Ảnh ?:)/u;
const GROUND = /^Căn cứ /u;

/** The lines of the document's body: from its letterhead to recipients, signature or the foot of a web page. */
export function bodyLines(text: readonly string[]): string[] {
  const lines = text
    .slice(0, MOST_LINES)
    .map((line) => line.slice(0, LINE_CHARS).replace(FOOTNOTE_SIGN, '').replace(/\s+/gu, ' '));
  const body: string[] = [];
  let chars = 0;
  for (const line of lines) {
    chars += line.length;
    if (chars > MOST_CHARS || (body.length > 0 && END.test(line))) break;
    if (PAGE.test(line)) continue;
    body.push(NOTHING.test(line) ? '' : line.replace(END_SIGN, '.'));
    if (END_SIGN.test(line) && body.length > 3) break;
  }
  return body;
}

/** True for a closing sentence, a caption or, above the headings, a ground ("Căn cứ …"): nothing to do in it. */
export function isFormula(paragraph: string, isBelowHeading: boolean): boolean {
  return FORMULA.test(paragraph) || (!isBelowHeading && GROUND.test(paragraph));
}

/** True where the text breaks off: "[...]". */
export function isCutOff(text: readonly string[]): boolean {
  return text.some((line) => /^\s*(?:\[(?:\.{3}|…)\]|\(còn nữa\))\s*$/iu.test(line));
}

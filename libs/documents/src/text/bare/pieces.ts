/** Words that stand together in a text without separators: a line, or a part of it that may be a cell of its own. */
export interface Piece {
  text: string;
  /** How it is set apart from the piece before: by nothing but a capital letter, a new line, or a blank line. */
  apart: 'word' | 'line' | 'blank';
}

/** Words that begin a cell in the middle of a line: an agency, a document, a term. */
const WORDS = [
  'Các (?:sở|Sở|cơ quan|phòng|đơn vị|ban)|Sở (?!Các|Văn|Phòng|Thanh)\\p{Lu}|UBND|Văn phòng|Thanh tra|Công an|Phòng \\p{Lu}|Trung tâm',
  'Quý [IVl1-4]|Tháng \\d|Trước |Thường xuyên|Hằng |Hàng |Trong |Cả năm|Năm 20',
  'Kế hoạch(?= |$)|Báo cáo(?= |$)|Quyết định|Nghị quyết|Tờ trình|Đề án|Văn bản|Công văn|Hội nghị|Danh mục|Chương trình',
].join('|');
const BEGINS = new RegExp(
  `(?<=[\\p{Ll}\\p{N}…”")])(?<!(?:Văn phòng|Thanh tra|Giám đốc|thuộc|của|với|và|các|theo)) (?=(?:${WORDS}))`,
  'u',
);

/** The pieces of some lines; a sentence in small letters is one. */
export function piecesOf(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let isBlank = false;
  for (const line of lines) {
    if (line === '') {
      isBlank = true;
      continue;
    }
    for (const [at, text] of line.split(BEGINS).entries()) {
      pieces.push({ text, apart: at > 0 ? 'word' : isBlank ? 'blank' : 'line' });
    }
    isBlank = false;
  }
  return pieces;
}

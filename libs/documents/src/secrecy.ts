import { fileProblem, type ImportProblem } from './import-problem.js';

/** A stamp on a line of its own, in capitals as stamps are: "MẬT", "(TỐI MẬT)", "* TUYỆT MẬT *". */
const STAMP = /^[\s([*.-]*(?:TỐI |TUYỆT )?MẬT[\s)\]*.-]*$/u;
const STAMP_CHARS = 200;
/** A cell that holds the degree and nothing else, as in a column "Độ mật". */
const DEGREE_CELL = /^(?:Mật|Tối mật|Tuyệt mật)[.;]?$/u;
const STATED_DEGREE = /độ mật\s{0,5}[:：]\s{0,5}(?:tối |tuyệt )?mật(?![\p{Letter}\p{Mark}])/iu;
const BRACKETED = /[([](?:TỐI |TUYỆT )?MẬT[)\]]/u;
const NAME_DEGREE =
  /(?<![\p{Letter}\p{Mark}])(?:(?:tối|tuyệt) mật(?![\p{Letter}\p{Mark}])|\(mật\)|\[mật\]|độ mật)/iu;
const NAME_STAMP =
  /(?<![\p{Letter}\p{Mark}])(?<!(?:BÍ|BẢO) )MẬT(?! (?:ĐỘ|KHẨU|MÃ|THƯ|VỤ|ONG))(?![\p{Letter}\p{Mark}])/u;
const NAME_WITHOUT_ACCENTS = /(?<![A-Za-z])(?:TOI|TUYET) MAT(?![A-Za-z])/u;
/** The heading of a regulation on state secrets, broken before its last word: "BẢO VỆ BÍ / MẬT". */
const BROKEN_SECRET = /(?:^|\s)BÍ$/u;
/** What a printed line may be broken into by the marks inside: runs of a paragraph, entries of the string table. */
const XML_LINE_END = /<\/(?:[\w.-]+:)?(?:p|si|is|oddHeader|evenHeader|firstHeader|oddFooter|evenFooter)>/u;
const SPREADSHEET_CODES = /&amp;(?:[LCRK][\dA-F+-]*|"[^"]*"|&quot;[^&]*&quot;|\d+)/gu;

/**
 * True if the text carries a mark of secrecy: the degree on a line of its own, in brackets, or after "Độ mật:".
 * The word in running text ("Trừ văn bản mật") is no mark. Lines are separated by line breaks.
 */
export function hasSecretMark(text: string): boolean {
  const lines = text.normalize('NFC').split(/[\r\n\u2028\u2029]+/u);
  return lines.some(
    (line, index) =>
      (line.length <= STAMP_CHARS &&
        STAMP.test(line) &&
        !BROKEN_SECRET.test((lines[index - 1] ?? '').trim())) ||
      STATED_DEGREE.test(line) ||
      BRACKETED.test(line),
  );
}

/** The same for a cell of a table, where the degree may stand in small letters. */
export function isSecretCell(cell: string): boolean {
  return cell !== '' && (DEGREE_CELL.test(cell.normalize('NFC').trim()) || hasSecretMark(cell));
}

/**
 * True for a file whose name says that it is secret: "TỐI MẬT - KH 05.docx", "KH_05_(Mật).xlsx", "Phu luc TOI MAT.csv". A
 * name that speaks of secrets ("Kế hoạch bảo vệ bí mật nhà nước") is no mark.
 */
export function isSecretFileName(name: string): boolean {
  const plain = name.normalize('NFC').replaceAll(/[_\s-]+/gu, ' ');
  return NAME_DEGREE.test(plain) || NAME_STAMP.test(plain) || NAME_WITHOUT_ACCENTS.test(plain);
}

/** Looks for a mark in a part of an Office package, text boxes, headers and sheets that are not read included. */
export function hasSecretMarkInXml(xml: string): boolean {
  return xml.split(XML_LINE_END).some((line) => {
    if (!/ậ|Ậ|\u0323/u.test(line)) return false;
    const text = line
      .replace(SPREADSHEET_CODES, ' ')
      .replace(/<[^<>]*>/gu, '')
      .trim();
    return text.length < 300 && isSecretCell(text);
  });
}

/** @param row row of the file, from 1, or null where the mark stands outside the table */
export function secretDocument(row: number | null): ImportProblem {
  const where = row === null ? 'Tài liệu' : `Dòng ${row} của tài liệu`;
  return {
    ...fileProblem(
      'secret-document',
      `${where} có dấu chỉ độ mật; hệ thống không tiếp nhận nội dung bí mật nhà nước ` +
        '(Luật Bảo vệ bí mật nhà nước năm 2018, Điều 5). Tệp đã bị từ chối và không được lưu.',
      'Đề nghị xử lý nhiệm vụ mật theo quy định về bảo vệ bí mật nhà nước; chỉ tải lên tài liệu không mật.',
    ),
    row,
  };
}

import { WORD_PART, readDocx } from './docx/read-docx.js';
import { detectFileKind, type FileKind } from './file-kind.js';
import { readHtml } from './html/read-html.js';
import { fileProblem } from './import-problem.js';
import { isSecretFileName, secretDocument } from './secrecy.js';
import { TABLE_LIMITS } from './table-limits.js';
import { emptyFile, refused, type TableReadResult, type UploadedFile } from './table.js';
import { readText } from './text/read-text.js';
import { readXlsx } from './xlsx/read-xlsx.js';
import { readZipDirectory } from './zip/zip-directory.js';

type Reader = (bytes: Uint8Array) => TableReadResult | Promise<TableReadResult>;

const READERS: Partial<Record<FileKind, Reader>> = {
  zip: readPackage,
  html: readHtml,
  text: readText,
};

const WRONG_TYPES: Partial<Record<FileKind, string>> = {
  'old-office': 'tệp Office kiểu cũ (.xls, .doc) hoặc tệp có mật khẩu',
  pdf: 'tệp PDF',
  rtf: 'tệp RTF',
  xml: 'tệp XML',
};

/**
 * Reads the table of an uploaded file, told apart by content: Word (.docx), Excel (.xlsx), HTML, CSV, or text as
 * extracted from a PDF. Never throws for what the file holds: whatever cannot be read comes back as problems with a
 * Vietnamese message. Formulas are not evaluated, macros not run; the value kept in the file counts.
 */
export async function readTable(file: UploadedFile): Promise<TableReadResult> {
  if (isSecretFileName(file.name)) return refused(secretDocument(null));
  if (file.bytes.length === 0) return refused(emptyFile());
  if (file.bytes.length > TABLE_LIMITS.fileBytes) {
    return refused(
      fileProblem(
        'file-too-large',
        `Tệp ${file.name} lớn hơn 20 MB.`,
        'Đề nghị chỉ giữ lại bảng nhiệm vụ của kế hoạch, bỏ hình ảnh, rồi tải lên lại.',
      ),
    );
  }
  const kind = detectFileKind(file.bytes);
  const read = READERS[kind];
  if (read !== undefined) return readSafely(read, file.bytes);
  return refused(
    fileProblem(
      'wrong-type',
      `Tệp ${file.name} là ${WRONG_TYPES[kind] ?? 'loại tệp lạ'}; đọc được Word (.docx), Excel (.xlsx), ` +
        'trang web (.html), CSV và văn bản (.txt).',
      'Đề nghị mở tệp và lưu dạng .docx hoặc .xlsx không đặt mật khẩu; với PDF, chép nội dung vào tệp .txt.',
    ),
  );
}

/** Hostile markup can still exhaust the stack of a parser; that is a broken file, not a broken program. */
async function readSafely(read: Reader, bytes: Uint8Array): Promise<TableReadResult> {
  try {
    return await read(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return refused(
      fileProblem(
        'unreadable-file',
        'Không đọc được tệp: nội dung quá phức tạp hoặc bị hỏng.',
        'Đề nghị chép bảng nhiệm vụ sang một tệp mới rồi tải lên lại.',
      ),
    );
  }
}

function readPackage(bytes: Uint8Array): Promise<TableReadResult> {
  const entries = readZipDirectory(bytes);
  const isWord = entries?.some(({ name }) => name === WORD_PART) ?? false;
  return entries !== null && isWord ? readDocx(bytes, entries) : readXlsx(bytes);
}

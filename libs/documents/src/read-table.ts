import { readCsv } from './csv/read-csv.js';
import { detectFileKind, type FileKind } from './file-kind.js';
import { fileProblem } from './import-problem.js';
import { TABLE_LIMITS } from './table-limits.js';
import { emptyFile, refused, type TableReadResult, type UploadedFile } from './table.js';
import { readXlsx } from './xlsx/read-xlsx.js';

const WRONG_TYPES: Record<Exclude<FileKind, 'zip' | 'text'>, string> = {
  'old-office': 'tệp Office kiểu cũ (.xls, .doc) hoặc tệp có mật khẩu',
  pdf: 'tệp PDF',
  rtf: 'tệp RTF',
  markup: 'trang HTML hoặc XML',
};

/**
 * Reads the table of an uploaded file, CSV or XLSX, told apart by content. Never throws: whatever cannot be read
 * comes back as problems with a Vietnamese message. Formulas are not evaluated; the value kept in the file counts.
 */
export async function readTable(file: UploadedFile): Promise<TableReadResult> {
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
  if (kind === 'zip') return readXlsx(file.bytes);
  if (kind === 'text') return readCsv(file.bytes);
  return refused(
    fileProblem(
      'wrong-type',
      `Tệp ${file.name} là ${WRONG_TYPES[kind]}; hiện chỉ đọc được bảng Excel (.xlsx) và CSV.`,
      'Đề nghị mở tệp, đưa bảng nhiệm vụ sang Excel và lưu dạng .xlsx không đặt mật khẩu.',
    ),
  );
}

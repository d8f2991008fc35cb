import { fileProblem, type ImportProblem } from '../import-problem.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { tooManyColumns, tooManyRows } from '../table.js';
import { sheetExtent, type SheetExtent } from './sheet-extent.js';
import { unpackPart } from './unpack-part.js';
import { readZipDirectory, type ZipEntry } from './zip-directory.js';

/** Without these the reader would fail half-way. */
const REQUIRED_PARTS = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'] as const;

export function brokenXlsx(): ImportProblem {
  return fileProblem(
    'broken-xlsx',
    'Tệp Excel bị hỏng, không đọc được.',
    'Đề nghị mở tệp bằng Excel, lưu lại dạng .xlsx rồi tải lên lại.',
  );
}

/**
 * Checks a ZIP package before anything is parsed: that it is a workbook, that its parts are whole and as small as they
 * declare, and that its sheets are no larger than a plan can be. Null if it may be read.
 */
export async function checkPackage(bytes: Uint8Array): Promise<ImportProblem | null> {
  const entries = readZipDirectory(bytes);
  if (entries === null) return brokenXlsx();
  return checkSizes(entries) ?? checkKind(entries) ?? (await checkParts(bytes, entries));
}

function checkSizes(entries: ZipEntry[]): ImportProblem | null {
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const swollen = unpacked > 10_000_000 && unpacked > packed * TABLE_LIMITS.unpackRatio;
  if (unpacked <= TABLE_LIMITS.unpackedBytes && !swollen && entries.length <= TABLE_LIMITS.packageParts) {
    return null;
  }
  return fileProblem(
    'unpacks-too-large',
    'Tệp Excel khi giải nén quá lớn so với một bảng nhiệm vụ.',
    'Đề nghị chép bảng nhiệm vụ sang một tệp Excel mới rồi tải lên lại.',
  );
}

function checkKind(entries: ZipEntry[]): ImportProblem | null {
  const names = new Set(entries.map((entry) => entry.name));
  if (REQUIRED_PARTS.every((part) => names.has(part))) return null;
  if (names.has('xl/workbook.xml')) return brokenXlsx();
  const kind = names.has('word/document.xml') ? 'tệp Word' : 'tệp nén hoặc loại tệp khác';
  return fileProblem(
    'wrong-type',
    `Tệp tải lên là ${kind}; hiện chỉ đọc được bảng Excel (.xlsx) và CSV.`,
    'Đề nghị chép bảng nhiệm vụ sang Excel và lưu dạng .xlsx.',
  );
}

async function checkParts(bytes: Uint8Array, entries: ZipEntry[]): Promise<ImportProblem | null> {
  for (const entry of entries) {
    if (!entry.name.endsWith('.xml') && !entry.name.endsWith('.rels')) continue;
    if (entry.encrypted) return brokenXlsx();
    const content = await unpackPart(bytes, entry);
    if (content === null) return brokenXlsx();
    const problem = extentProblem(sheetExtent(new TextDecoder().decode(content)));
    if (problem) return problem;
  }
  return null;
}

function extentProblem(extent: SheetExtent): ImportProblem | null {
  if (extent === 'broken') return brokenXlsx();
  if (extent === 'too-many-rows') return tooManyRows();
  if (extent === 'too-many-columns') return tooManyColumns(null);
  return null;
}

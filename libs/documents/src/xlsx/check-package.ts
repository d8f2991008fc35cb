import { fileProblem, type ImportProblem } from '../import-problem.js';
import { hasSecretMarkInXml, secretDocument } from '../secrecy.js';
import { checkSizes } from '../zip/check-sizes.js';
import { readXmlParts } from '../zip/read-xml-parts.js';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.js';
import { withoutHiding } from './xml-text.js';

export type CheckedPackage = { problem: ImportProblem } | { problem: null; parts: Map<string, string> };

/** Without these the reader would fail half-way. */
const REQUIRED_PARTS = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'] as const;
/** Where people's text stands: the string table, and sheets with their own strings, headers and footers. */
const TEXT_PART = /^xl\/(?:sharedStrings|worksheets\/|comments|drawings\/)/u;

export function brokenXlsx(): ImportProblem {
  return fileProblem(
    'broken-xlsx',
    'Tệp Excel bị hỏng, không đọc được.',
    'Đề nghị mở tệp bằng Excel, lưu lại dạng .xlsx rồi tải lên lại.',
  );
}

/**
 * Checks a ZIP package before its sheets are read: that it is a workbook, that its parts are whole and as small as they
 * declare, and that none carries a mark of secrecy. Without a problem, its XML parts by name.
 */
export async function checkPackage(bytes: Uint8Array): Promise<CheckedPackage> {
  const entries = readZipDirectory(bytes);
  if (entries === null) return { problem: brokenXlsx() };
  const problem = checkSizes(entries) ?? checkKind(entries);
  return problem ? { problem } : checkParts(bytes, entries);
}

function checkKind(entries: ZipEntry[]): ImportProblem | null {
  const names = new Set(entries.map((entry) => entry.name));
  if (REQUIRED_PARTS.every((part) => names.has(part))) return null;
  if (names.has('xl/workbook.xml')) return brokenXlsx();
  return fileProblem(
    'wrong-type',
    'Tệp tải lên là tệp nén hoặc loại tệp khác, không phải Word (.docx) hay Excel (.xlsx).',
    'Đề nghị chép bảng nhiệm vụ sang Word hoặc Excel và lưu dạng .docx hoặc .xlsx.',
  );
}

async function checkParts(bytes: Uint8Array, entries: ZipEntry[]): Promise<CheckedPackage> {
  const parts = await readXmlParts(bytes, entries);
  if (parts === null) return { problem: brokenXlsx() };
  for (const [name, printed] of parts) {
    const xml = withoutHiding(printed);
    if (xml === null) return { problem: brokenXlsx() };
    if (TEXT_PART.test(name) && hasSecretMarkInXml(xml)) return { problem: secretDocument(null) };
    parts.set(name, xml);
  }
  return { problem: null, parts };
}

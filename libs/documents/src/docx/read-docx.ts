import mammoth from 'mammoth';
import { TooManyCellsError } from '../grid.js';
import { fileProblem, type ImportProblem } from '../import-problem.js';
import { joinBlocks } from '../plan/join-blocks.js';
import { hasSecretMarkInXml, secretDocument } from '../secrecy.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { refused, type TableReadResult, tooManyRows } from '../table.js';
import { checkSizes, unpacksTooLarge } from '../zip/check-sizes.js';
import { packParts } from '../zip/pack-parts.js';
import { readXmlParts } from '../zip/read-xml-parts.js';
import type { ZipEntry } from '../zip/zip-directory.js';
import { isSoundMarkup } from './sound-markup.js';
import { wordBlocks } from './word-blocks.js';
import { isWordNode, type WordNode } from './word-node.js';

/** The part by which a package is told to be a Word document. */
export const WORD_PART = 'word/document.xml';

/**
 * Reads a Word document: its plan's table, joined over page breaks, and the text around it. Only checked XML parts reach
 * the library; macros, pictures and linked files never do.
 */
export async function readDocx(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<TableReadResult> {
  const large = checkSizes(entries) ?? checkXmlSize(entries);
  if (large) return refused(large);
  const parts = await readXmlParts(bytes, entries);
  if (parts === null || ![...parts.values()].every(isSoundMarkup)) return refused(brokenDocx());
  const texts = [...parts].filter(([name]) => name.startsWith('word/')).map(([, xml]) => xml);
  if (texts.some(hasSecretMarkInXml)) return refused(secretDocument(null));
  const tree = await readTree(parts);
  if (tree === null) return refused(brokenDocx());
  try {
    return joinBlocks('docx', wordBlocks(tree));
  } catch (error) {
    if (error instanceof TooManyCellsError) return refused(tooManyRows());
    throw error;
  }
}

function checkXmlSize(entries: readonly ZipEntry[]): ImportProblem | null {
  const xml = entries.filter(({ name }) => name.endsWith('.xml') || name.endsWith('.rels'));
  const bytes = xml.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0);
  return bytes > TABLE_LIMITS.wordBytes ? unpacksTooLarge() : null;
}

/** Null if the library cannot read the document; it throws errors of many kinds, to the person they are all the same. */
async function readTree(parts: ReadonlyMap<string, string>): Promise<WordNode | null> {
  let tree: WordNode | null = null;
  const keep = (document: unknown): unknown => {
    if (!isWordNode(document)) return document;
    tree = document;
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml(
      { buffer: packParts(parts) },
      { transformDocument: keep, externalFileAccess: false, includeEmbeddedStyleMap: false },
    );
  } catch {
    return null;
  }
  return tree;
}

function brokenDocx(): ImportProblem {
  return fileProblem(
    'broken-docx',
    'Tệp Word bị hỏng hoặc có nội dung lạ, không đọc được.',
    'Đề nghị mở tệp bằng Word, lưu lại dạng .docx không đặt mật khẩu rồi tải lên lại.',
  );
}

import { decodeText } from '../csv/decode-text.js';
import { TooManyCellsError } from '../grid.js';
import { fileProblem, type ImportProblem } from '../import-problem.js';
import { joinBlocks } from '../plan/join-blocks.js';
import { TABLE_LIMITS } from '../table-limits.js';
import { refused, type TableReadResult, tooManyRows } from '../table.js';
import { pageBlocks } from './page-blocks.js';
import { parsePage } from './parse-page.js';

/** Reads a web page: its plan's table with merged cells and the text around it; scripts and styles are left out. */
export async function readHtml(bytes: Uint8Array): Promise<TableReadResult> {
  if (bytes.length > TABLE_LIMITS.htmlBytes) return refused(pageTooLarge());
  const html = decodeText(bytes);
  const page = html === null ? null : await parsePage(html);
  if (page === null) return refused(brokenHtml());
  try {
    return joinBlocks('html', pageBlocks(page));
  } catch (error) {
    if (error instanceof TooManyCellsError) return refused(tooManyRows());
    throw error;
  }
}

function pageTooLarge(): ImportProblem {
  return fileProblem(
    'page-too-large',
    'Trang web lớn hơn 8 MB.',
    'Đề nghị bỏ hình ảnh nhúng trong trang, hoặc chép bảng nhiệm vụ sang Word, Excel.',
  );
}

function brokenHtml(): ImportProblem {
  return fileProblem(
    'broken-html',
    'Trang web bị lỗi hoặc dùng bảng mã lạ, không đọc được.',
    'Đề nghị lưu trang với bảng mã UTF-8, hoặc chép bảng nhiệm vụ sang Word, Excel.',
  );
}

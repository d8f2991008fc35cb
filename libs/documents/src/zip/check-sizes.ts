import { fileProblem, type ImportProblem } from '../import-problem.js';
import { TABLE_LIMITS } from '../table-limits.js';
import type { ZipEntry } from './zip-directory.js';

/** Refuses a package that would unpack to more than a plan can be, by the sizes its parts declare. Null if it may pass. */
export function checkSizes(entries: readonly ZipEntry[]): ImportProblem | null {
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const swollen = unpacked > 10_000_000 && unpacked > packed * TABLE_LIMITS.unpackRatio;
  if (unpacked <= TABLE_LIMITS.unpackedBytes && !swollen && entries.length <= TABLE_LIMITS.packageParts) {
    return null;
  }
  return unpacksTooLarge();
}

export function unpacksTooLarge(): ImportProblem {
  return fileProblem(
    'unpacks-too-large',
    'Tệp khi giải nén quá lớn so với một bảng nhiệm vụ.',
    'Đề nghị chép bảng nhiệm vụ sang một tệp mới rồi tải lên lại.',
  );
}

import type { StageKind } from '#domain';

const doneWords: Readonly<Record<StageKind, string>> = {
  issue: 'đã ban hành',
  report: 'đã báo cáo',
  review: 'đã báo cáo',
  deliver: 'đã hoàn thành',
};

/** "3/5 cơ quan đã ban hành". */
export function sharesText(kind: StageKind, { done, total }: { done: number; total: number }): string {
  return `${done}/${total} cơ quan ${doneWords[kind]}`;
}

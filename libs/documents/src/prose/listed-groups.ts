import type { ProseBlock } from './blocks.js';

/** "Kế hoạch tập trung thực hiện 09 nhóm nhiệm vụ …: A; B; C; …. Trong đó, …" */
const LIST = /\d{1,2} (?:nhóm|nội dung|lĩnh vực|nhiệm vụ)[^.:;]{0,150}: ?(?<list>[^.]{10,1500}?)(?:\.|$)/u;
const NUMBERS = /^(?:\(?\d{1,2}[.)]|[-+]) ?/u;
const MOST_CHARS = 200;

/** The groups of tasks that a sentence lists: "09 nhóm nhiệm vụ: Cải cách thể chế; …"; none where there is no such sentence. */
export function listedGroups(blocks: readonly ProseBlock[]): string[] {
  for (const { text } of blocks) {
    const list = LIST.exec(text)?.groups?.['list'] ?? '';
    const groups = list.split(/\s*;\s*/u).map((group) => group.replace(NUMBERS, '').trim());
    const isSound = groups.length >= 3 && groups.every((group) => group !== '' && group.length <= MOST_CHARS);
    if (isSound) return groups;
  }
  return [];
}

import { fold } from './name-key.js';

/** How a printed name comes to mean an agency. */
export type NameMatch = 'same' | 'short' | 'typo' | 'words';

/** Short forms that stand in names themselves; all others are read by their initials. */
const spelledOut: Readonly<Record<string, string>> = {
  ubnd: 'uy ban nhan dan',
  hdnd: 'hoi dong nhan dan',
  ubmttq: 'uy ban mat tran to quoc',
  mttq: 'mat tran to quoc',
  bhxh: 'bao hiem xa hoi',
};
/** Words that a short form leaves out. */
const silent = new Set(['va', 'cua', 'cac']);

/**
 * How a printed name matches an agency's name within a province; null where it doesn't. `same`: the same words,
 * whatever the accents, "và" or "&", "Sở" and "tỉnh …" at the ends. `short`: words or their initials in order
 * ("SKHĐT", "Kế hoạch & ĐT", "VP UBND tỉnh"). `typo`: few letters differ. `words`: at least half of the words.
 */
export function matchName(printed: string, name: string, province: string | null): NameMatch | null {
  const said = wordsOf(printed, province);
  const meant = wordsOf(name, province);
  if (said.length === 0 || meant.length === 0) return null;
  const bare = withoutHead(meant);
  if (isSame(said, meant) || isSame(said, bare)) return 'same';
  if (aligns(said, meant) || (said.some(isSpoken(bare)) && aligns(said, bare))) return 'short';
  if (isTypo(withoutHead(said).join(' '), bare.join(' '))) return 'typo';
  return sharedWords(said, meant) >= 0.5 ? 'words' : null;
}

/** Least number of letters put in, left out or exchanged between two words. */
export function editDistance(one: string, other: string): number {
  let last = Array.from({ length: [...other].length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const current = [row + 1];
    for (const [column, wanted] of [...other].entries()) {
      const exchanged = (last[column] ?? 0) + (letter === wanted ? 0 : 1);
      current.push(Math.min((last[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1, exchanged));
    }
    last = current;
  }
  return last.at(-1) ?? 0;
}

function wordsOf(printed: string, province: string | null): string[] {
  const words = fold(printed)
    .split(' ')
    .flatMap((word) => (spelledOut[word] ?? word).split(' '))
    .filter((word) => word !== '' && !silent.has(word));
  return withoutProvince(words, province);
}

/** "Sở Nội vụ tỉnh Phú Thọ" is "Sở Nội vụ"; a name of nothing else keeps its words. */
function withoutProvince(words: string[], province: string | null): string[] {
  const place = province === null ? [] : fold(province).split(' ');
  for (const tail of [['tinh', ...place], ['thanh', 'pho', ...place], ['tinh']]) {
    const start = words.length - tail.length;
    if (start > 0 && isSame(words.slice(start), tail) && (tail.length === 1 || place.length > 0)) {
      return words.slice(0, start);
    }
  }
  return words;
}

function withoutHead(words: string[]): string[] {
  return words[0] === 'so' && words.length > 1 ? words.slice(1) : words;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}

function isSpoken(words: readonly string[]): (word: string) => boolean {
  return (word) => word.length > 2 || words.includes(word);
}

/** Each printed word is the next word of the name, or the initials of the next ones. */
function aligns(said: readonly string[], meant: readonly string[]): boolean {
  const [word, ...others] = said;
  if (word === undefined) return meant.length === 0;
  if (word === meant[0] && aligns(others, meant.slice(1))) return true;
  const initials = meant
    .slice(0, word.length)
    .map((one) => one[0])
    .join('');
  return initials === word && aligns(others, meant.slice(word.length));
}

/** One letter in six, at most three; short names must not become one another. */
function isTypo(said: string, meant: string): boolean {
  const allowed = Math.min(3, Math.floor(meant.length / 6));
  return Math.abs(said.length - meant.length) <= allowed && editDistance(said, meant) <= allowed;
}

function sharedWords(said: readonly string[], meant: readonly string[]): number {
  const both = meant.filter((word) => said.includes(word)).length;
  return both / Math.max(said.length, meant.length);
}

/** The words of a text for comparing: lower case, NFC, without punctuation. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{Letter}\p{Mark}\p{Number}]+/gu) ?? []
  );
}

/**
 * How alike two texts are, from 0 to 1: pairs of neighbouring words that both have, to all pairs (Dice). 1 for the same
 * words in the same order, whatever the capitals and punctuation.
 */
export function likeness(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length === other.length ? 1 : 0;
  const pairs = pairsOf(one);
  const others = pairsOf(other);
  const left = new Map<string, number>();
  for (const pair of pairs) left.set(pair, (left.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    both += 1;
    left.set(pair, count - 1);
  }
  return (2 * both) / (pairs.length + others.length);
}

function pairsOf(words: readonly string[]): string[] {
  return [`^ ${words[0]}`, ...words.slice(1).map((word, index) => `${words[index]} ${word}`)];
}

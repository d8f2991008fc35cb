/** A full stop after these is no end. */
const ABBREVIATED = /(?:^|[\s(])(?:TP|TX|TT|tr|Th|v\.v|TS|ThS|PGS|GS|BS|TM|KT|TL|[IVX]+|\p{Lu})$/u;

/** The sentences of a paragraph, each with its full stop. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let begun = 0;
  for (const match of text.matchAll(/[.!?…] +(?=[\p{Lu}\d“"])/gu)) {
    if (ABBREVIATED.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    sentences.push(text.slice(begun, match.index + 1).trim());
    begun = match.index + match[0].length;
  }
  sentences.push(text.slice(begun).trim());
  return sentences.filter((sentence) => sentence !== '');
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32), so that a finding can be had again. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

/** What breaks parsers: ends of structures, numbers at the edge, characters that are none. */
const NASTY = [
  '"',
  "'",
  ';',
  ',',
  '\t',
  '\n',
  '\r',
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '<![CDATA[',
  ']]>',
  '<!DOCTYPE a [',
  '<!ENTITY x "y">',
  '&amp;',
  '&#0;',
  '&#x110000;',
  '&#xD800;',
  '\u0000',
  '\uFEFF',
  '\uFFFF',
  '\uD800',
  '\u0323',
  '|',
  '||||',
  '=1+1',
  '-1',
  '0',
  '99999999999',
  '1e309',
  '-0',
  'NaN',
  'A1:XFD1048576',
  'rowspan="1000"',
  'colspan="99999"',
  '31/02/2025',
  '00/00/0000',
  '<table>',
  '</table>',
  '<tr><td>',
  '<w:tbl>',
  '</w:tc>',
  '<mergeCell ref="A1:A9999"/>',
  '<c r="ZZZ99999">',
  ' s="99999"',
  'Trước ngày ',
  ' hằng năm',
  'Quý ',
  'STT',
  'Nhiệm vụ',
  'I. ',
  'a) ',
];

const at = (random: Random, length: number): number => Math.floor(random() * length);
const pick = <Value>(random: Random, values: readonly Value[]): Value | undefined =>
  values[at(random, values.length)];

/** Changes a text in one to eight places: cuts, doubles, swaps, inserts. */
export function mutateText(text: string, random: Random): string {
  let changed = text;
  for (let times = 1 + at(random, 8); times > 0; times -= 1) changed = mutateOnce(changed, random);
  return changed;
}

function mutateOnce(text: string, random: Random): string {
  const from = at(random, text.length + 1);
  const to = Math.min(text.length, from + at(random, random() < 0.1 ? 5000 : 40));
  const piece = text.slice(from, to);
  const ways = [
    () => text.slice(0, from) + text.slice(to),
    () => text.slice(0, to) + piece.repeat(1 + at(random, 20)) + text.slice(to),
    () => text.slice(0, from) + (pick(random, NASTY) ?? '') + text.slice(from),
    () => text.slice(0, from) + (pick(random, NASTY) ?? '') + text.slice(to),
    () => text.slice(0, from) + String.fromCharCode(at(random, 65_536)) + text.slice(from + 1),
    () => moved(text, { from, to, target: at(random, text.length) }),
  ];
  return pick(random, ways)?.() ?? text;
}

function moved(text: string, { from, to, target }: { from: number; to: number; target: number }): string {
  const rest = text.slice(0, from) + text.slice(to);
  return rest.slice(0, target) + text.slice(from, to) + rest.slice(target);
}

/** Changes bytes in one to sixteen places; now and then cuts the end off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = new Uint8Array(bytes);
  for (let times = 1 + at(random, 16); times > 0; times -= 1)
    changed[at(random, changed.length)] = at(random, 256);
  return random() < 0.1 ? changed.subarray(0, at(random, changed.length)) : changed;
}

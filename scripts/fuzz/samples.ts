import { readdir, readFile } from 'node:fs/promises';
import { packParts, readTable, readXmlParts, readZipDirectory } from '#documents';
import { mutateBytes, mutateText } from './mutate.js';

export const FORMATS = ['csv', 'text', 'html', 'docx', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];
type Random = () => number;

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const ROWS = 14;

const FIXTURES = ['test/fixtures/plans/', 'test/fixtures/imports/other-provinces/'] as const;
const EXTENSIONS = { csv: '.csv', text: '.txt', html: '.html', docx: '.docx', xlsx: '.xlsx' } as const;

/** Makes broken files of one format, each from a sound one: of plan 1782 or of the plans in the fixtures. */
export async function mutatorOf(format: Format, root: URL): Promise<(random: Random) => Uint8Array> {
  const isPackage = format === 'docx' || format === 'xlsx';
  const mutators: ((random: Random) => Uint8Array)[] = [];
  for (const sound of [await of1782(format, root), ...(await fixturesOf(format, root))]) {
    mutators.push(isPackage ? await packageMutator(sound) : textMutator(sound));
  }
  return (random) => pick(mutators, random)(random);
}

function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

async function of1782(format: Format, root: URL): Promise<Uint8Array> {
  if (format === 'text') return readFile(new URL('test/fixtures/imports/ke-hoach-1782.txt', root));
  if (format === 'xlsx') return readFile(new URL('test/fixtures/imports/ke-hoach-1782-phu-luc.xlsx', root));
  const csv = await readFile(new URL('seeds/phu-tho-1782/items.csv', root), 'utf8');
  if (format === 'csv') return Buffer.from(csv.split('\n').slice(0, ROWS).join('\n'));
  const sound = await readTable({ name: 'items.csv', bytes: Buffer.from(csv) });
  const cells = sound.ok ? sound.table.rows.slice(0, ROWS) : [];
  return format === 'html' ? Buffer.from(pageOf(cells)) : packParts(wordParts(cells));
}

async function fixturesOf(format: Format, root: URL): Promise<Uint8Array[]> {
  const files: Uint8Array[] = [];
  for (const folder of FIXTURES) {
    const names = (await readdir(new URL(folder, root))).toSorted();
    for (const name of names.filter((one) => one.endsWith(EXTENSIONS[format]))) {
      files.push(await readFile(new URL(folder + name, root)));
    }
  }
  return files;
}

/** Text of another encoding than UTF-8 is only broken by its bytes. */
function textMutator(sound: Uint8Array): (random: Random) => Uint8Array {
  const text = Buffer.from(sound).toString('utf8');
  if (text.includes('\uFFFD')) return (random) => mutateBytes(sound, random);
  return (random) => encoded(mutateText(text, random), random);
}

/** Half of the time the text inside a part is changed, so that the package stays sound; else its bytes. */
async function packageMutator(sound: Uint8Array): Promise<(random: Random) => Uint8Array> {
  const parts = (await readXmlParts(sound, readZipDirectory(sound) ?? [])) ?? new Map<string, string>();
  const names = [...parts.keys()];
  return (random) => {
    if (random() < 0.3) return mutateBytes(sound, random);
    const name = names[Math.floor(random() * names.length)] ?? '';
    return packParts(new Map([...parts, [name, mutateText(parts.get(name) ?? '', random)]]));
  };
}

function encoded(text: string, random: Random): Uint8Array {
  const chance = random();
  if (chance < 0.1) return Buffer.from(`\uFEFF${text}`, 'utf16le');
  const bytes = Buffer.from(text, 'utf8');
  return chance < 0.3 ? mutateBytes(bytes, random) : bytes;
}

function pageOf(cells: readonly string[][]): string {
  const rows = cells.map(
    (row) => `<tr>${row.map((cell) => `<td rowspan="1" colspan=1>${cell}</td>`).join('')}</tr>`,
  );
  return `<html><head><title>Kế hoạch</title></head><body><p>KẾ HOẠCH</p><table>${rows.join('')}</table></body></html>`;
}

function wordParts(cells: readonly string[][]): Map<string, string> {
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const cell = (text: string): string =>
    `<w:tc><w:tcPr><w:gridSpan w:val="1"/></w:tcPr><w:p><w:r><w:t>${escape(text)}</w:t></w:r></w:p></w:tc>`;
  const rows = cells.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('');
  return new Map([
    [
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p><w:tbl>${rows}</w:tbl></w:body></w:document>`,
    ],
  ]);
}

import { describe, expect, it } from 'vitest';
import { readTable } from '../read-table.js';
import { decodeText } from './decode-text.js';

/** "STT;Nhiệm vụ;Cơ quan chủ trì" and a row as Excel writes them in windows-1258: tones are bytes of their own. */
const WINDOWS_1258 = Buffer.concat([
  Buffer.from('STT;Nhi'),
  Buffer.from([0xea, 0xf2]),
  Buffer.from('m v'),
  Buffer.from([0x75, 0xf2]),
  Buffer.from(';C'),
  Buffer.from([0xf5]),
  Buffer.from(' quan ch'),
  Buffer.from([0x75, 0xd2]),
  Buffer.from(' tr'),
  Buffer.from([0x69, 0xcc]),
  Buffer.from('\r\n1;Vi'),
  Buffer.from([0xea, 0xf2]),
  Buffer.from('c;S'),
  Buffer.from([0xf5, 0xd2]),
  Buffer.from(' Y t'),
  Buffer.from([0xea, 0xec]),
  Buffer.from('\r\n'),
]);

const ROWS = [
  ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'],
  ['1', 'Việc', 'Sở Y tế'],
];

const text = (separator: string): string => ROWS.map((row) => row.join(separator)).join('\r\n');
const bigEndian = (from: string): Buffer => Buffer.from(from, 'utf16le').swap16();

describe('the encoding of a table', () => {
  it.each([
    ['UTF-8', Buffer.from(text(','))],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${text(';')}`)],
    ['UTF-8, decomposed', Buffer.from(text(',').normalize('NFD'))],
    ['UTF-16 LE with BOM', Buffer.from(`\uFEFF${text('\t')}`, 'utf16le')],
    ['UTF-16 BE with BOM', bigEndian(`\uFEFF${text(',')}`)],
    ['windows-1258', WINDOWS_1258],
  ])('%s gives the same rows with composed letters', async (_, bytes) => {
    const result = await readTable({ name: 'bang.csv', bytes });
    expect(result).toMatchObject({ ok: true, table: { format: 'csv', rows: ROWS } });
  });

  it('that is none of these is not guessed', () => {
    expect(decodeText(Uint8Array.from([0x4b, 0xea, 0x80, 0xff, 0x2c]))).toBeNull();
    expect(decodeText(Buffer.from('Kế hoạch', 'utf16le'))).toBeNull();
    // "Nhiệm vụ" in TCVN3, the code page of the old .VnTime fonts
    expect(decodeText(Uint8Array.from([0x4e, 0x68, 0x69, 0xd6, 0x6d, 0x20, 0x76, 0xf4]))).not.toBe(
      'Nhiệm vụ',
    );
  });
});

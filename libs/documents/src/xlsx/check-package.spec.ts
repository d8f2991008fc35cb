import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkPackage } from './check-package.js';
import { readXlsx } from './read-xlsx.js';

interface Part {
  name: string;
  content: string;
  /** What the directory says instead of the truth. */
  declaredBytes?: number;
  encrypted?: boolean;
}

const RELATIONS = { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships/>' };
const WORKBOOK = { name: 'xl/workbook.xml', content: '<workbook/>' };

/** A ZIP package by hand, so that it can lie. */
function zip(parts: Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const packed = deflateRawSync(part.content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(part.encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(part.content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(part.declaredBytes ?? Buffer.byteLength(part.content), 18);
    fields.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), fields, name, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), fields, tail, name]));
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, entries, end]);
}

const codeOf = async (...parts: Part[]): Promise<string | undefined> =>
  (await checkPackage(zip([WORKBOOK, RELATIONS, ...parts]))).problem?.code;

describe('checking a workbook before it is parsed', () => {
  it('lets a plain package pass', async () => {
    expect(
      await codeOf({ name: 'xl/worksheets/sheet1.xml', content: '<row r="1"><c r="A1">x</c></row>' }),
    ).toBe(undefined);
  });

  it('refuses what would unpack to more than a plan can be, by its declared sizes', async () => {
    const zeros = '0'.repeat(12_000_000);
    expect(await codeOf({ name: 'xl/worksheets/sheet1.xml', content: zeros })).toBe('unpacks-too-large');
    expect(await codeOf({ name: 'xl/media/a.xml', content: 'x', declaredBytes: 300_000_000 })).toBe(
      'unpacks-too-large',
    );
  });

  it('refuses a part that is larger than it declares, or protected', async () => {
    expect(await codeOf({ name: 'xl/a.xml', content: 'x'.repeat(5000), declaredBytes: 10 })).toBe(
      'broken-xlsx',
    );
    expect(await codeOf({ name: 'xl/a.xml', content: 'x', encrypted: true })).toBe('broken-xlsx');
  });

  it('refuses parts that declare a document type, and sheets marked secret wherever the mark stands', async () => {
    const entity = '<!DOCTYPE x [<!ENTITY a "b">]><sst>&a;</sst>';
    expect(await codeOf({ name: 'xl/sharedStrings.xml', content: entity })).toBe('broken-xlsx');
    const strings = '<sst><si><t>Nhiệm vụ</t></si><si><t>TUYỆT MẬT</t></si></sst>';
    expect(await codeOf({ name: 'xl/sharedStrings.xml', content: strings })).toBe('secret-document');
    const header = '<headerFooter><oddHeader>&amp;CMẬT</oddHeader></headerFooter>';
    expect(await codeOf({ name: 'xl/worksheets/sheet1.xml', content: header })).toBe('secret-document');
  });

  it('tells a Word file from a workbook', async () => {
    const word = zip([{ name: 'word/document.xml', content: '<document/>' }]);
    expect((await checkPackage(word)).problem).toMatchObject({
      code: 'wrong-type',
      message: expect.stringContaining('Word'),
    });
  });
});

describe('the cells of a sheet', () => {
  const sheet = async (data: string): Promise<string> => {
    const relations =
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
    const result = await readXlsx(
      zip([
        { name: 'xl/workbook.xml', content: '<workbook><sheet name="PL" r:id="r1"/></workbook>' },
        { name: 'xl/_rels/workbook.xml.rels', content: relations },
        { name: 'xl/worksheets/sheet1.xml', content: `<sheetData>${data}</sheetData>` },
      ]),
    );
    return result.ok ? result.table.rows.join('/') : (result.problems[0]?.code ?? '');
  };

  it.each([
    ['<row r="1"><c r="A1" s="2"><v>1</v></c></row>', '1'],
    ['<x:row r="1048576"><x:c r="XFD1048576" s="1"/></x:row>', 'empty-file'],
    ['<row r="10001"><c r="A10001"><v>1</v></c></row>', 'too-many-rows'],
    ['<row><c/></row>'.repeat(10_000) + '<row><c><v>1</v></c></row>', 'too-many-rows'],
    ['<c r="IW1"><v>1</v></c>', 'too-many-columns'],
    ['<row r="999999999999"></row>', 'broken-xlsx'],
    ["<row a='1' r = '9999999' />", 'broken-xlsx'],
    ['<row a="<" r="99999999999"/>', 'broken-xlsx'],
    ['<row><c r="ZZZ1"><v>1</v></c></row>', 'broken-xlsx'],
    ['<row><c r="A1"><v>1</v></row>', 'broken-xlsx'],
    ['<!-- <row><c r="ZZZ1"> --><row><c t="str"><v><![CDATA[a <b> & c]]></v></c></row>', 'a <b> & c'],
  ])('of %s: %s', async (xml, found) => {
    expect(await sheet(xml)).toBe(found);
  });
});

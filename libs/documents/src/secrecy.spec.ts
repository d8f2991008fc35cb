import { describe, expect, it } from 'vitest';
import { writeCsv } from './csv/write-csv.js';
import { readTable } from './read-table.js';
import { hasSecretMark, hasSecretMarkInXml, isSecretCell, isSecretFileName } from './secrecy.js';

describe('a mark of secrecy', () => {
  it.each([
    'MẬT',
    'TỐI MẬT',
    ' (TUYỆT MẬT) ',
    '* MẬT *',
    'MẬT'.normalize('NFD'),
    'ỦY BAN NHÂN DÂN\nTỐI MẬT\nSố: 01/KH-UBND',
    'Độ mật: Mật',
    'Độ mật : TỐI MẬT',
    'Xây dựng phương án bảo vệ (MẬT)',
  ])('is seen in %j', (text) => {
    expect(hasSecretMark(text)).toBe(true);
  });

  it.each(
    [
      'ký số thay thế hoàn toàn văn bản giấy (Trừ văn bản mật)',
      'mật); trên 90% hồ sơ',
      'Độ mật: Không',
      'Độ mật: mật ong',
      'Mật khẩu phải được bảo mật',
      'BẢO VỆ BÍ\nMẬT',
      'BẢO VỆ BÍ MẬT NHÀ NƯỚC',
      'Tổ chức tập huấn về bảo mật, bí mật nhà nước cho công chức',
      'MẬT ĐỘ DÂN SỐ',
      '',
    ].filter((text) => text !== 'Độ mật: mật ong'),
  )('is not seen in %j', (text) => {
    expect(hasSecretMark(text)).toBe(false);
  });

  it.each([
    'TỐI MẬT - Kế hoạch 05.docx',
    'KH_05_(Mật).xlsx',
    'Phụ lục MẬT.csv',
    'phụ-lục-tuyệt-mật.txt',
    'KH 05 TOI MAT.docx',
    'MẬT'.normalize('NFD'),
  ])('in the name %j refuses the file, whatever it holds', async (name) => {
    const result = await readTable({
      name,
      bytes: new TextEncoder().encode('STT,Nhiệm vụ,Chủ trì,Thời hạn'),
    });
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'secret-document' }] });
  });

  it.each([
    'Kế hoạch bảo vệ bí mật nhà nước.docx',
    'KẾ HOẠCH BẢO MẬT THÔNG TIN.xlsx',
    'MẬT ĐỘ DÂN SỐ.csv',
    'Phụ lục bảo mật.txt',
    'mat-bang.csv',
    'KH 1782.docx',
  ])('is not seen in the name %j', (name) => {
    expect(isSecretFileName(name)).toBe(false);
  });

  it('may be written small where it fills a cell', () => {
    expect(['Mật', 'Tối mật', 'MẬT'].map(isSecretCell)).toEqual([true, true, true]);
    expect(['Không', '', 'Mật độ'].map(isSecretCell)).toEqual([false, false, false]);
  });

  it('is seen in the XML of an Office file, broken into runs and in the header of a sheet', () => {
    expect(hasSecretMarkInXml('<w:p><w:r><w:t>TỐI </w:t></w:r><w:r><w:t>MẬT</w:t></w:r></w:p>')).toBe(true);
    expect(hasSecretMarkInXml('<oddHeader>&amp;C&amp;"Times,Bold"MẬT</oddHeader>')).toBe(true);
    expect(hasSecretMarkInXml('<si><t>Văn bản mật</t></si><si><t>MẬT ĐỘ</t></si>')).toBe(false);
  });

  it('in a row refuses the whole file and quotes nothing of it', async () => {
    const csv = writeCsv([
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Độ mật'],
      ['1', 'Diễn tập phương án A', 'Công an tỉnh', 'Quý I', 'Tối mật'],
    ]);
    const result = await readTable({ name: 'a.csv', bytes: new TextEncoder().encode(csv) });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'secret-document', row: 2, severity: 'error' }],
    });
    const told = result.ok ? '' : JSON.stringify(result.problems);
    expect(told).toContain('Luật Bảo vệ bí mật nhà nước');
    expect(told).not.toContain('phương án A');
  });
});

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyIndex, PrintedHead } from '#application';
import { readDocuments } from '../../../../seeds/documents/load.js';
import { readPhuTho1782 } from '../../../../seeds/phu-tho-1782/load.js';
import { registerOfSeed } from '../prepare/register-of-seed.js';
import { previewFile, UnreadableFile } from './preview-file.js';
import { previewJson } from './preview-json.js';
import { previewText } from './preview-text.js';
import { indexOfRegister } from './shipped-directory.js';

let indexFor: (head: PrintedHead) => AgencyIndex;
let text: { name: string; bytes: Uint8Array };

beforeAll(async () => {
  const seed = await readPhuTho1782();
  const register = registerOfSeed(seed);
  indexFor = (head) => indexOfRegister(register, head, '2024-12-02');
  text = seed.textFile;
});

describe('the preview of plan 1782', () => {
  it('has the stages of 2025 that the training system has', async () => {
    const expected: { stages2025: { nominal: string | null }[] }[] = JSON.parse(
      await readFile(
        new URL('../../../../test/fixtures/phu-tho-1782-stages-2025.json', import.meta.url),
        'utf8',
      ),
    );
    const { rows } = await previewFile(text, { indexFor, year: 2025, thisYear: 2024 });
    expect(rows.map(({ stages }) => stages.map(({ nominal }) => nominal))).toEqual(
      expected.map(({ stages2025 }) => stages2025.flatMap(({ nominal }) => nominal ?? [])),
    );
    expect(rows[12]?.stages[0]).toMatchObject({
      kind: 'issue',
      nominal: '2025-01-30',
      effective: '2025-02-03',
      working: '2025-01-24',
    });
  });

  it('tells programs stable fields, and every year of the plan where none is asked for', async () => {
    const preview = await previewFile(text, { indexFor, year: null, thisYear: 2024 });
    const json = JSON.parse(JSON.stringify(previewJson(preview)));
    expect(json.years).toEqual([2021, 2022, 2023, 2024, 2025]);
    expect(json.plan).toEqual({
      number: '1782/KH-UBND',
      issuer: 'UBND tỉnh Phú Thọ',
      issuedOn: '2021-05-05',
      title: 'Kế hoạch cải cách hành chính nhà nước tỉnh Phú Thọ giai đoạn 2021 - 2025',
      fromYear: 2021,
      toYear: 2025,
      isReference: false,
      missing: [],
    });
    expect(json.rows[7]).toMatchObject({
      ordinal: '8',
      lead: 'Sở Kế hoạch và Đầu tư',
      stages: [{ year: 2021, kind: 'issue', nominal: '2021-06-30', effective: null, working: null }, {}],
    });
    expect(json.counts).toMatchObject({ items: 39, proposals: 13, targets: 22 });
    expect(json.standingBody).toEqual({ printed: 'Sở Nội vụ', agencyId: 'so-noi-vu', name: 'Sở Nội vụ' });
    expect(json.unknownAgencies).toEqual([]);
  });

  it('tells a person the head, the rows and the count', async () => {
    const lines = previewText(await previewFile(text, { indexFor, year: 2025, thisYear: 2024 })).split('\n');
    expect(lines[1]).toBe('Số: 1782/KH-UBND; ngày ban hành: 05/5/2021; cơ quan ban hành: UBND tỉnh Phú Thọ');
    expect(lines).toContain('NHIỆM VỤ (39)');
    expect(lines).toContain('CHỈ TIÊU (22)');
    expect(lines.at(-1)).toBe('39 nhiệm vụ, 9 cơ quan, 0 tên chưa rõ; 13 nhiệm vụ đề xuất, 22 chỉ tiêu');
  });
});

describe('the preview of another document', () => {
  it('says of an article that it is a reference, and makes no date of its directives', async () => {
    const article = (await readDocuments()).find(({ name }) => name.startsWith('tin-chi-dao'));
    const preview = await previewFile(article ?? text, { indexFor, year: null, thisYear: 2024 });
    expect(previewText(preview)).toContain('Tài liệu tham khảo: chưa kích hoạt được');
    expect(previewText(preview)).toContain('Số: (chưa có); ngày ban hành: (chưa có)');
    expect(preview.proposals.flatMap(({ stages }) => stages)).toEqual([]);
    expect(preview.missing).toEqual(['number', 'issuer', 'issuedOn']);
  });

  it('that holds nothing to read is refused with the reason', async () => {
    const bytes = new TextEncoder().encode('%PDF-1.7 …');
    const refused = previewFile({ name: 'a.pdf', bytes }, { indexFor, year: null, thisYear: 2024 });
    await expect(refused).rejects.toThrow(UnreadableFile);
    await expect(refused).rejects.toThrow('Tệp a.pdf là tệp PDF');
  });

  it('shows which words of a deadline ask for which stage', async () => {
    const csv =
      'STT,Nhiệm vụ,Sản phẩm,Cơ quan chủ trì,Thời hạn\n' +
      '1,Kiểm tra cải cách hành chính,Kế hoạch,Sở Nội vụ,"Ban hành trước 30/01 hằng năm; báo cáo sau khi có PCI"\n';
    const bytes = new TextEncoder().encode(csv);
    const preview = await previewFile({ name: 'a.csv', bytes }, { indexFor, year: 2025, thisYear: 2024 });
    const lines = previewText(preview).split('\n');
    expect(lines).toContain('    Thời gian: [1 Ban hành trước 30/01 hằng năm]; [2 báo cáo sau khi có PCI]');
    expect(lines).toContain('    Mốc: [1] ban hành 30/01/2025 (theo dõi 24/01/2025)');
    expect(lines).toContain('    Chờ: [2] PCI');
  });
});

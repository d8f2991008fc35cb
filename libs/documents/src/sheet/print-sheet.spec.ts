import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { printSheet } from './print-sheet.js';
import type { Sheet, SheetEntry } from './sheet.js';

const at = new Date('2025-02-13T01:00:00Z');

function entryOf(index: number): SheetEntry {
  const mark = (['act', 'step', 'silent', 'letter'] as const)[index % 4] ?? 'act';
  return {
    at: new Date(at.getTime() + index * 5 * 3_600_000),
    mark,
    what: `Việc thứ ${index}: đôn đốc quá hạn, ban hành văn bản`,
    notes:
      index % 50 === 7
        ? ['Diễn giải rất dài. '.repeat(400)]
        : ['Giám đốc Sở Tư pháp, qua liên kết trong tin'],
  };
}

function sheetOf(entries: number, letters: number): Sheet {
  return {
    kind: 'Chứng cứ nhắc việc',
    title: '13. Kế hoạch công tác thi hành pháp luật',
    at,
    facts: [{ label: 'Căn cứ', value: 'Kế hoạch 1782/KH-UBND ngày 05/05/2021' }],
    sections: [
      {
        title: 'Sở Tư pháp, năm 2025',
        facts: [],
        entries: Array.from({ length: entries }, (_, n) => entryOf(n)),
      },
    ],
    letters: {
      title: 'Nguyên văn các tin',
      items: Array.from({ length: letters }, (_, n) => ({
        title: `T${n + 1}. Nhắc việc`,
        facts: [{ label: 'Gửi', value: 'Giám đốc Sở Tư pháp' }],
        text: `Kính gửi: Đồng chí Giám đốc\n\n${'Nội dung đề nghị khẩn trương. '.repeat(40)}\n😀 ◐ ✓`,
      })),
    },
    codes: {
      title: 'Mã kiểm chứng',
      items: [{ label: 'Sổ ngày', value: 'a'.repeat(64) }],
      explanation: ['Vì sao'],
    },
  };
}

/** How many pages a PDF has, and the operators of each page's own stream. */
function pagesOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  const streams = [...text.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n([^]*?)\nendstream/g)];
  return streams
    .map(([, body = '']) => inflateSync(Buffer.from(body, 'latin1')).toString('latin1'))
    .filter((content) => /^BT\n[^]*^ET\n/m.test(content));
}

const countOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type \/Page\n/g)?.length ?? 0;

describe('a printed sheet', () => {
  it('is A4 with its fonts, and the same bytes for the same sheet', async () => {
    const pdf = await printSheet(sheetOf(3, 1));
    const text = pdf.toString('latin1');
    expect(text).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
    expect(text).toMatch(/\/BaseFont \/[A-Z]{6}\+Inter-/);
    expect((await printSheet(sheetOf(3, 1))).equals(pdf)).toBe(true);
    expect((await printSheet(sheetOf(4, 1))).equals(pdf)).toBe(false);
  });

  it('carries two hundred events, very long ones among them, and fifty letters without an empty page', async () => {
    const pdf = await printSheet(sheetOf(200, 50));
    const pages = pagesOf(pdf);
    expect(countOf(pdf)).toBeGreaterThan(20);
    expect(pages).toHaveLength(countOf(pdf));
    // A page that has nothing but its footer and caption writes three texts at most.
    for (const page of pages) expect(page.match(/^BT$/gm)?.length).toBeGreaterThan(3);
  });

  it('lets others be answered while a long one is printed', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await printSheet(sheetOf(200, 50));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

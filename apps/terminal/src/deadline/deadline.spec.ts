import { describe, expect, it } from 'vitest';
import { answerLines } from './answer-lines.js';
import { readArguments } from './arguments.js';
import { printReading } from './print-reading.js';

async function answered(chunks: (string | Buffer)[], year: number | null = null) {
  async function* input() {
    yield* chunks;
  }
  const lines: string[] = [];
  const isWhole = await answerLines(input(), year, (line) => lines.push(line));
  return { isWhole, answers: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

const yearly = JSON.stringify({ phrase: 'Trước ngày 30/01 hằng năm', planYear: 2026, task: 'Kế hoạch' });

describe('the deadline command', () => {
  it('shows a person the kind, the dates with their weekday and how sure the reading is', () => {
    expect(printReading('Trước ngày 30/01 hằng năm'.normalize('NFD'), 2026).split('\n')).toEqual([
      '“Trước ngày 30/01 hằng năm”, năm kế hoạch 2026',
      '  Cách hiểu       Trước ngày 30/01 của năm kế hoạch → 30/01/2026',
      '  Loại            Lặp lại hằng năm',
      '  Ngày            Thứ Sáu, 30/01/2026',
      '  Độ tin cậy      Cao',
    ]);
    const doubtful = printReading('Trước tháng 3/2027, sau khi Chính phủ ban hành Nghị định', 2026);
    expect(doubtful).toContain('Vì sao          vừa có mốc vừa có sự kiện');
    expect(doubtful).toContain('Cách hiểu khác  Khi có: Chính phủ ban hành Nghị định');
  });

  it('answers each line with the columns of the cases, in order', async () => {
    const { isWhole, answers } = await answered([`${yearly}\n${JSON.stringify({ phrase: '' })}\n`], 2025);
    expect(isWhole).toBe(true);
    expect(answers).toEqual([
      {
        kind: 'recurring',
        recurrence: 'annual',
        start: null,
        due: '2026-01-30',
        occurrences: ['2026-01-30'],
        event: null,
        confidence: 'high',
      },
      expect.objectContaining({ kind: 'unknown', confidence: 'ambiguous' }),
    ]);
  });

  it('reads a file of Windows, cut anywhere, and one without a last line end', async () => {
    const bytes = Buffer.from(`\ufeff${yearly}\r\n\r\n${yearly.normalize('NFD')}`);
    const cut = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));
    const { isWhole, answers } = await answered(cut);
    expect(isWhole).toBe(true);
    expect(answers.map(({ due }) => due)).toEqual(['2026-01-30', '2026-01-30']);
  });

  it('says in its place which line is wrong and why, and goes on', async () => {
    const { isWhole, answers } = await answered(['xx\n[]\n{"phrase":"quý II"}\n{"planYear":2026}\n', yearly]);
    expect(isWhole).toBe(false);
    expect(answers.map(({ error }) => error)).toEqual([
      'Dòng 1: không phải JSON hợp lệ.',
      'Dòng 2: cần một đối tượng {"phrase","planYear","task"}.',
      'Dòng 3: thiếu "planYear" là năm kế hoạch (bốn chữ số), hoặc ghi --year.',
      'Dòng 4: thiếu "phrase" là thời hạn bằng lời.',
      undefined,
    ]);
  });

  it('takes several phrases and years, and refuses what it does not know', () => {
    expect(readArguments(['--year', '2025', '--year=2026', 'quý I', 'quý II'])).toEqual({
      kind: 'phrases',
      phrases: ['quý I', 'quý II'],
      years: [2025, 2026],
    });
    expect(readArguments(['--jsonl', '--jsonl', '--year', '2026'])).toEqual({ kind: 'lines', year: 2026 });
    const wrong = [
      ['--year', 'x', 'quý I'],
      [],
      ['--jsonl', 'quý I'],
      ['--năm', '2026'],
      ['--jsonl', '--year=2025', '--year=2026'],
    ];
    expect(wrong.map((args) => readArguments(args).kind)).toEqual(wrong.map(() => 'wrong'));
  });

  it('brackets the words of each part where a phrase asks for several things', () => {
    const printed = printReading('Ban hành trước 30/01 hằng năm;  báo cáo trước 15/12 hằng năm', 2026).split(
      '\n',
    );
    expect(printed[0]).toBe(
      '“[1 Ban hành trước 30/01 hằng năm]; [2 báo cáo trước 15/12 hằng năm]”, năm kế hoạch 2026',
    );
    const parts = printed.findIndex((line) => line.includes('Các phần'));
    expect(printed[parts]).toContain('[1] Trước ngày 30/01 của năm kế hoạch → 30/01/2026');
    expect(printed[parts + 1]).toContain('[2] Trước ngày 15/12 của năm kế hoạch → 15/12/2026');
  });
});

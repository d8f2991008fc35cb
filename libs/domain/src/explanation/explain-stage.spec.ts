import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay, vietnamCalendar as calendar } from '../calendar/index.js';
import { addDays } from '../dates/index.js';
import { type DeadlineRule, readDeadline } from '../deadline/index.js';
import { dateAfterEvents } from '../events/index.js';
import { defaultStageSettings, planStages } from '../stages/index.js';
import { explainStage, reckonStage, type StageToExplain } from './index.js';

const plan = { issuedOn: '2024-01-10', fromYear: 2024, toYear: 2030, settings: defaultStageSettings };
const stage = (given: Partial<StageToExplain>): StageToExplain => ({
  phrase: 'Trước ngày 30/01',
  words: null,
  rule: { kind: 'onDate', date: '2025-01-30' },
  year: 2025,
  basis: 'row',
  nominal: '2025-01-30',
  settings: defaultStageSettings,
  issuedOn: plan.issuedOn,
  events: [],
  changes: [],
  inForce: null,
  ...given,
});
const inTable = fc.integer({ min: 100, max: 9000 }).map((days) => addDays('2024-01-01', days));

/** What the printed days say: a rest day never carries a date, the date is the last worked day looked at. */
function lastWorkedOn(explanation: ReturnType<typeof explainStage>, upTo: 'effective' | 'working') {
  const end = explanation.steps.findIndex(({ kind }) => kind === upTo);
  const worked = explanation.steps.slice(0, end).filter(({ kind }) => kind === 'worked');
  return worked.at(-1)?.date ?? null;
}

describe('the explanation of a stage', () => {
  it('says the same dates as the plan of the year, whatever the phrase and year', () => {
    const phrases = [
      'Trước ngày 30/01 hằng năm',
      'Quý II hằng năm',
      'Hằng năm',
      'Hằng tháng, trước ngày 15',
      'Tháng 9 hằng năm',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...phrases), fc.integer({ min: 2024, max: 2030 }), (phrase, year) => {
        const reading = readDeadline(phrase);
        const item = { task: 'Ban hành Kế hoạch', product: 'Kế hoạch', deadline: phrase };
        const { stages } = planStages({ item, reading, plan, year, calendar });
        expect(stages.length).toBeGreaterThan(0);
        for (const { basis, nominal, effective, working } of stages) {
          const told = explainStage(stage({ phrase, rule: reading.rule, year, basis, nominal }), calendar);
          expect(told).toMatchObject({ nominal, effective, working });
          expect(lastWorkedOn(told, 'effective')).toBe(effective);
          expect(lastWorkedOn(told, 'working')).toBe(working);
        }
      }),
    );
  });

  it('prints every day between the dates once, with true words', () => {
    fc.assert(
      fc.property(inTable, (nominal) => {
        const told = explainStage(stage({ nominal }), calendar);
        const days = told.steps.filter(({ kind }) => kind === 'rest' || kind === 'worked');
        const span: string[] = [];
        for (let day = told.working ?? ''; day <= (told.effective ?? ''); day = addDays(day, 1))
          span.push(day);
        expect(days.map(({ date }) => date ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual(span);
        for (const { kind, date } of days) expect(isWorkingDay(calendar, date ?? '')).toBe(kind === 'worked');
      }),
    );
  });

  it('counts a term after events as the broadcast does, day by day', () => {
    const within = fc.record({
      count: fc.integer({ min: 1, max: 30 }),
      unit: fc.constant('workingDay' as const),
    });
    fc.assert(
      fc.property(inTable, within, (happenedOn, term) => {
        const rule: DeadlineRule = {
          kind: 'afterEvents',
          events: ['PCI'],
          all: true,
          once: false,
          within: term,
        };
        const waiting = stage({ rule, nominal: null, events: [{ name: 'PCI', happenedOn, dueOn: null }] });
        const told = explainStage(waiting, calendar);
        const dating = dateAfterEvents(waiting, calendar);
        const { nominal, effective, working } = told;
        expect(dating).toMatchObject({ nominal, effective, working });
        const counted = told.steps.filter(({ text }) => / thứ \d+\.$/u.test(text));
        expect(counted).toHaveLength(term.count);
        expect(counted.at(-1)?.date).toBe(told.nominal);
      }),
    );
  });

  it('names the decision behind each rest day', () => {
    const told = explainStage(stage({}), calendar);
    expect(told.steps.map(({ text }) => text)).toEqual([
      'Kế hoạch ghi: “Trước ngày 30/01”.',
      'Hiểu là: Trước ngày 30/01/2025 → 30/01/2025.',
      'Hạn theo kế hoạch: 30/01/2025.',
      'Thứ Năm, 30/01/2025: nghỉ: Tết Nguyên đán (mùng 2), theo Công văn 8726/VPCP-KGVX ngày 26/11/2024.',
      'Thứ Sáu, 31/01/2025: nghỉ: Tết Nguyên đán (mùng 3), theo Công văn 8726/VPCP-KGVX ngày 26/11/2024.',
      'Thứ Bảy, 01/02/2025: nghỉ cuối tuần.',
      'Chủ Nhật, 02/02/2025: nghỉ cuối tuần.',
      'Thứ Hai, 03/02/2025: ngày làm việc.',
      'Hạn sau khi lùi ngày nghỉ: 03/02/2025 (Bộ luật Dân sự 2015, Điều 148 khoản 5).',
      'Thứ Tư, 29/01/2025: nghỉ: Tết Nguyên đán (mùng 1), theo Công văn 8726/VPCP-KGVX ngày 26/11/2024.',
      'Thứ Ba, 28/01/2025: nghỉ: Tết Nguyên đán (29 tháng Chạp), theo Công văn 8726/VPCP-KGVX ngày 26/11/2024.',
      'Thứ Hai, 27/01/2025: nghỉ: Tết Nguyên đán (28 tháng Chạp), theo Công văn 8726/VPCP-KGVX ngày 26/11/2024.',
      'Chủ Nhật, 26/01/2025: nghỉ cuối tuần.',
      'Thứ Bảy, 25/01/2025: nghỉ cuối tuần.',
      'Thứ Sáu, 24/01/2025: ngày làm việc.',
      'Hạn theo dõi: 24/01/2025, ngày làm việc liền trước.',
    ]);
  });

  it('says which part of the cell asks for the stage', () => {
    const phrase = 'Ban hành trước 30/01; báo cáo trước 15/12';
    const told = explainStage(stage({ phrase, words: { start: 0, end: 20 } }), calendar);
    expect(told.steps.slice(0, 2).map(({ text }) => text)).toEqual([
      `Kế hoạch ghi: “${phrase}”.`,
      'Phần của mốc này: “Ban hành trước 30/01”.',
    ]);
  });

  it('marks dates of a year that nobody has declared', () => {
    const told = explainStage(stage({ nominal: '2027-01-30', year: 2027 }), calendar);
    expect(told.isProvisional).toBe(true);
    expect(told.steps.some(({ kind, text }) => kind === 'mark' && text.startsWith('Lịch tạm tính'))).toBe(
      true,
    );
  });

  it('says what is waited for, and shows later changes last', () => {
    const change = { kind: 'change', date: null, text: 'Gia hạn.', source: 'QĐ 1' } as const;
    const events = [{ name: 'PCI', happenedOn: null, dueOn: null }];
    const rule: DeadlineRule = { kind: 'afterEvents', events: ['PCI'], all: true, once: false };
    const told = explainStage(stage({ rule, nominal: null, events, changes: [change] }), calendar);
    expect(told).toMatchObject({ nominal: null, effective: null, working: null });
    expect(told.steps.map(({ text }) => text).slice(2)).toEqual([
      'Đang chờ: PCI.',
      'Mốc này chưa có ngày.',
      'Gia hạn.',
    ]);
  });

  it('goes on from the date in force where the words no longer give it', () => {
    const inForce = { nominal: '2025-02-15', effective: '2025-02-17', working: '2025-02-14' };
    const told = explainStage(stage({ inForce }), calendar);
    expect(told).toMatchObject(inForce);
    expect(told.steps.map(({ text }) => text)).toContain('Hạn hiện nay: 15/02/2025.');
    expect(told.steps.at(-1)).toMatchObject({ kind: 'working', date: '2025-02-14' });
    const same = { nominal: '2025-01-30', effective: '2025-02-03', working: '2025-01-24' };
    expect(explainStage(stage({ inForce: same }), calendar)).toEqual(explainStage(stage({}), calendar));
  });

  it('tells a working date set by hand as such, on the first date and on a later one', () => {
    const byHand = (inForce: { nominal: string; effective: string; working: string }) =>
      explainStage(stage({ inForce }), calendar).steps.at(-1);
    expect(byHand({ nominal: '2025-01-30', effective: '2025-02-03', working: '2025-01-20' })).toMatchObject({
      kind: 'change',
      text: 'Hạn theo dõi đang áp dụng: 20/01/2025, được đặt riêng (theo lịch là 24/01/2025).',
    });
    expect(byHand({ nominal: '2025-02-15', effective: '2025-02-17', working: '2025-02-10' })).toMatchObject({
      kind: 'change',
      text: 'Hạn theo dõi đang áp dụng: 10/02/2025, được đặt riêng (theo lịch là 14/02/2025).',
    });
  });

  it('counts working days from the issue of the plan over days off', () => {
    const rule: DeadlineRule = { kind: 'afterIssue', within: { count: 5, unit: 'workingDay' } };
    const item = { task: 'Ban hành Kế hoạch', product: 'Kế hoạch', deadline: '' };
    const issued = { ...plan, issuedOn: '2025-04-24', fromYear: 2025 };
    const reading = { rule, confidence: 'high' as const, reasons: [], alternatives: [] };
    const [first] = planStages({ item, reading, plan: issued, year: 2025, calendar }).stages;
    const reckoned = reckonStage(stage({ rule, nominal: null, issuedOn: '2025-04-24' }), calendar);
    expect(first?.nominal).toBe('2025-05-05');
    expect(reckoned?.nominal).toBe('2025-05-05');
  });
});

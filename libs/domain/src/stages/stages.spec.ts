import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MissingCalendarYear, vietnamCalendar, type WorkCalendar } from '../calendar/index.js';
import { readDeadline } from '../deadline/index.js';
import {
  defaultStageSettings,
  type ItemForStages,
  type PlanForStages,
  planStages,
  ruleOfStage,
  readLeads,
  type StageBasis,
  type YearPlan,
} from './index.js';

interface Item extends ItemForStages {
  ordinal: number;
  lead: string;
}

interface ExpectedStage {
  kind: string;
  nominal: string;
  effective: string;
  working: string;
  basis: string;
}

interface ExpectedRow {
  ordinal: number;
  lead: string;
  deadline: string;
  mode: string;
  stages2025: ExpectedStage[];
  waitsFor: string[];
  waitingKind: string | null;
  none?: string;
  note?: string;
}

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../../../../test/fixtures/${name}`, import.meta.url), 'utf8')) as T;
}

const items = fixture<Item[]>('phu-tho-1782-items.json');
const expected = fixture<ExpectedRow[]>('phu-tho-1782-stages-2025.json');

const plan: PlanForStages = {
  issuedOn: '2021-05-05',
  fromYear: 2021,
  toYear: 2025,
  settings: defaultStageSettings,
};
const weekdaysOnly: WorkCalendar = {
  version: 1,
  years: [2020, 2021, 2022],
  daysOff: {},
  workingSaturdays: {},
};

const BASES: Readonly<Record<StageBasis, string>> = {
  row: 'row',
  'row-year-end': 'row: end of the year',
  'half-year-report': 'plan-setting: half-year report',
  'annual-review': 'plan-setting: annual review',
  office: 'office',
};

function planned(item: ItemForStages, year: number, changed: Partial<PlanForStages> = {}): YearPlan {
  const calendar = year < 2023 ? weekdaysOnly : vietnamCalendar;
  return planStages({
    item,
    reading: readDeadline(item.deadline),
    plan: { ...plan, ...changed },
    year,
    calendar,
  });
}

function itemOf(ordinal: number): Item {
  const item = items.find((candidate) => candidate.ordinal === ordinal);
  if (item === undefined) throw new Error(`no row ${ordinal}`);
  return item;
}

function rowOf(item: Item): ExpectedRow {
  const { stages, waiting, none } = planned(item, 2025);
  const row: ExpectedRow = {
    ordinal: item.ordinal,
    lead: item.lead,
    deadline: item.deadline,
    mode: readLeads(item.lead).mode,
    stages2025: stages.map(({ kind, nominal, effective, working, basis }) => ({
      kind,
      nominal,
      effective,
      working,
      basis: BASES[basis],
    })),
    waitsFor: waiting[0]?.events ?? [],
    waitingKind: waiting[0]?.kind ?? null,
  };
  return none === 'việc một lần của năm 2021' ? { ...row, none: 'one-off of 2021' } : row;
}

describe('a cell that asks for several things', () => {
  const row = { task: 'Xây dựng kế hoạch kiểm tra', product: 'Kế hoạch', lead: 'Sở Nội vụ', ordinal: 1 };
  const of = (deadline: string, year = 2025) => {
    const { stages, waiting } = planned({ ...row, deadline }, year);
    const told = stages.map(({ kind, nominal, words }) => [
      kind,
      nominal,
      deadline.slice(words?.start, words?.end),
    ]);
    return { told, waiting };
  };

  it('gives a stage to each, of the kind that its own words tell, with the place of these words', () => {
    const cell = ' Ban hành Kế hoạch trước ngày 30/01 hằng năm;  báo cáo kết quả trước 15/12 hằng năm.';
    expect(of(cell).told).toEqual([
      ['issue', '2025-01-30', 'Ban hành Kế hoạch trước ngày 30/01 hằng năm'],
      ['report', '2025-12-15', 'báo cáo kết quả trước 15/12 hằng năm'],
    ]);
    expect(of('Ban hành Kế hoạch trước ngày 30/01; báo cáo kết quả trước 15/12').told).toHaveLength(2);
    expect(of('Trình Đề án trong quý II/2025, báo cáo hằng quý').told.map(([kind]) => kind)).toEqual([
      'report', 'issue', 'report', 'report', 'report',
    ]); // prettier-ignore
  });

  it('issues documents only: results are made public', () => {
    const kinds = (deadline: string) => of(deadline).told.map(([kind]) => kind);
    expect(kinds('Hoàn thành đánh giá trước 30/11/2025; công bố kết quả trước 31/12/2025')).not.toContain(
      'issue',
    );
    expect(kinds('Rà soát trước 30/6/2025; công bố Quyết định trước 31/12/2025')).toContain('issue');
  });

  it('lets what waits for an event wait beside what has a date', () => {
    const { told, waiting } = of(
      'Ban hành Kế hoạch trong tháng 01 hằng năm; báo cáo ngay sau khi PCI được công bố',
    );
    expect(told).toEqual([['issue', '2025-01-31', 'Ban hành Kế hoạch trong tháng 01 hằng năm']]);
    expect(waiting).toMatchObject([{ kind: 'report', events: ['PCI'] }]);
  });

  it('waits with each of its parts for its own events', () => {
    const cell =
      'Ban hành kế hoạch sau khi có kết quả PCI; báo cáo ngay sau khi Trung ương công bố PAR INDEX và SIPAS';
    const { told, waiting } = of(cell);
    expect(told).toEqual([]);
    expect(waiting.map(({ kind, events }) => [kind, events])).toEqual([
      ['issue', ['PCI']],
      ['report', ['PAR INDEX', 'SIPAS']],
    ]);
    expect(waiting.map(({ words }) => cell.slice(words?.start, words?.end))).toEqual(cell.split('; '));
  });

  it.each([
    [
      'Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12',
      [
        ['2025-06-15', 'Báo cáo 6 tháng trước ngày 15/6'],
        ['2025-12-15', 'báo cáo năm trước ngày 15/12'],
      ],
    ],
    [
      'Đợt 1: trước 30/4/2025; đợt 2: trước 31/10/2025',
      [
        ['2025-04-30', 'Đợt 1: trước 30/4/2025'],
        ['2025-10-31', 'đợt 2: trước 31/10/2025'],
      ],
    ],
    [
      '1. Ban hành Kế hoạch trước 30/01. 2. Báo cáo trước 15/12.',
      [
        ['2025-01-30', 'Ban hành Kế hoạch trước 30/01'],
        ['2025-12-15', 'Báo cáo trước 15/12'],
      ],
    ],
    [
      '- Ban hành: trước 30/01\n- Báo cáo: trước 15/12',
      [
        ['2025-01-30', 'Ban hành: trước 30/01'],
        ['2025-12-15', 'Báo cáo: trước 15/12'],
      ],
    ],
  ])('takes “%s” apart', (cell, dated) => {
    const own = of(cell).told.filter(([, , words]) => words !== cell);
    expect(own.map(([, nominal, words]) => [nominal, words])).toEqual(dated);
  });

  it('lets a part wait for somebody else’s schedule, and names an index whatever is done then', () => {
    const schedule = of('Ban hành Kế hoạch trước 30/01; báo cáo theo hướng dẫn của Bộ Nội vụ').waiting;
    expect(schedule).toMatchObject([{ kind: 'report', events: ['Hướng dẫn của Bộ Nội vụ'] }]);
    const cell = 'Sau khi có PCI: họp phân tích; sau khi có PAR INDEX báo cáo UBND tỉnh';
    expect(of(cell).waiting.map(({ events }) => events)).toEqual([['PCI'], ['PAR INDEX']]);
    const same = planned({ ...row, deadline: 'Thực hiện theo hướng dẫn của Bộ; báo cáo trước 15/12' }, 2025);
    expect(same.stages[0]?.words).toBeUndefined();
  });

  it('keeps the rule of each part for the stage that came of it', () => {
    const cell = 'Ban hành Kế hoạch trước 30/01; báo cáo chậm nhất 15 ngày sau khi PCI được công bố';
    const whole = readDeadline(cell).rule;
    const [first] = planned({ ...row, deadline: cell }, 2025).stages;
    const [second] = of(cell).waiting;
    expect(ruleOfStage(cell, first?.words ?? null, whole)).toMatchObject({ kind: 'everyYear' });
    expect(ruleOfStage(cell, second?.words ?? null, whole)).toMatchObject({
      kind: 'afterEvents',
      within: { count: 15 },
    });
    const confirmed = { kind: 'onDate', date: '2025-03-31' } as const;
    expect(ruleOfStage(cell, null, confirmed)).toBe(confirmed);
    expect(ruleOfStage('Quý II', { start: 40, end: 60 }, confirmed)).toBe(confirmed);
  });

  it('is one deadline where only one is named, or where a person has decided otherwise', () => {
    const words = (deadline: string) =>
      planned({ ...row, deadline }, 2025).stages.map((stage) => stage.words);
    expect(words('Hoàn thành, báo cáo UBND tỉnh trước ngày 20/5/2025')[0]).toBeUndefined();
    expect(words('Trước ngày 15/6; trước ngày 15/12 hằng năm')[0]).toBeUndefined();
    const deadline = 'Ban hành Kế hoạch trước ngày 30/01 hằng năm; báo cáo kết quả trước 15/12 hằng năm';
    const reading = readDeadline('Quý II hằng năm');
    const { stages } = planStages({
      item: { ...row, deadline },
      reading,
      plan,
      year: 2025,
      calendar: vietnamCalendar,
    });
    expect(stages[0]).toMatchObject({ nominal: '2025-06-30' });
    expect(stages.every((stage) => stage.words === undefined)).toBe(true);
  });
});

describe('a term from the issue of the plan', () => {
  it('counts from the day after and skips the days off of the calendar', () => {
    const item = { ordinal: 1, lead: '', task: 'Xây dựng kế hoạch', product: 'Kế hoạch' };
    const of = (deadline: string) =>
      planned({ ...item, deadline }, 2025, { issuedOn: '2025-04-28' }).stages[0]?.nominal;
    // 30/4 to 4/5/2025 is off
    expect(of('Trong vòng 05 ngày làm việc kể từ ngày ban hành Kế hoạch này')).toBe('2025-05-08');
    expect(of('Chậm nhất 15 ngày kể từ ngày ban hành Kế hoạch này')).toBe('2025-05-13');
  });
});

describe('a row that repeats', () => {
  const counts: [string, number][] = [
    ['Trước ngày 20 hằng tháng', 12],
    ['Hằng quý', 4],
    ['Định kỳ 6 tháng', 2],
    ['Thứ Sáu hằng tuần', 52],
    ['Trước ngày 15/3, 15/6, 15/9 hằng năm', 3],
  ];
  it.each(counts)('"%s" becomes %i dated stages of the year', (deadline, count) => {
    const item = { ordinal: 1, lead: '', task: 'Báo cáo tiến độ', product: 'Báo cáo', deadline };
    const { stages } = planned(item, 2025);
    expect(stages).toHaveLength(count);
    expect(new Set(stages.map(({ nominal }) => nominal)).size).toBe(count);
    expect(stages.every(({ kind, basis }) => kind === 'report' && basis === 'row')).toBe(true);
  });
});

describe('plan 1782 in 2025', () => {
  it.each(expected)('gives row $ordinal its stages, waiting events and mode', ({ note: _, ...row }) => {
    expect(rowOf(itemOf(row.ordinal))).toEqual(row);
  });

  it('has 45 dated stages on 25 rows, 6 rows waiting, 8 without', () => {
    const years = items.map((item) => planned(item, 2025));
    expect(years.flatMap(({ stages }) => stages)).toHaveLength(45);
    expect(years.filter(({ stages }) => stages.length > 0)).toHaveLength(25);
    expect(years.filter(({ waiting }) => waiting.length > 0)).toHaveLength(6);
    expect(years.filter(({ none }) => none !== null)).toHaveLength(8);
  });

  it('shows rows without a product to hand over as continuous', () => {
    const continuous = items.filter((item) => planned(item, 2025).continuous);
    expect(continuous.map(({ ordinal }) => ordinal)).toEqual([11, 24, 30, 38]);
  });

  it('waits once in the plan for guidance, every year for indices', () => {
    expect(planned(itemOf(23), 2025).waiting[0]?.once).toBe(true);
    expect([4, 6, 7].map((ordinal) => planned(itemOf(ordinal), 2025).waiting[0]?.once)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('other years of plan 1782', () => {
  it('make no stage before the plan was issued', () => {
    const dates = items.flatMap((item) => planned(item, 2021).stages.map(({ nominal }) => nominal));
    expect(dates.filter((date) => date < plan.issuedOn)).toEqual([]);
    expect(planned(itemOf(18), 2021).stages.map(({ basis }) => basis)).toEqual([
      'half-year-report',
      'annual-review',
    ]);
  });

  it('hold the one-off rows in their year only', () => {
    expect(planned(itemOf(29), 2021).stages.map(({ kind, nominal }) => [kind, nominal])[0]).toEqual([
      'issue',
      '2021-06-30',
    ]);
    expect(planned(itemOf(33), 2021).stages.map(({ nominal }) => nominal)).toEqual(['2021-11-30']);
    expect(planned(itemOf(29), 2022).none).toBe('việc một lần của năm 2021');
  });

  it('ask the office about dates inside the period for the year after it', () => {
    const asked = items.filter((item) => planned(item, 2026).question === 'after-period');
    expect(asked.map(({ ordinal }) => ordinal)).toEqual([1, 10]);
    expect(items.flatMap((item) => planned(item, 2026).stages)).toEqual([]);
    expect(planned(itemOf(13), 2026).none).toBe('năm 2026 ngoài giai đoạn 2021-2025 của kế hoạch');
  });

  it('refuse a year without a calendar', () => {
    const item = itemOf(2);
    const reading = readDeadline(item.deadline);
    expect(() => planStages({ item, reading, plan, year: 2023, calendar: vietnamCalendar })).toThrow(
      MissingCalendarYear,
    );
  });
});

describe('stages of single tasks', () => {
  const task = { task: 'Báo cáo kết quả kiểm kê', product: 'Báo cáo' };

  it('keep a date beyond the plan in its last year', () => {
    const item = { ...task, deadline: 'Trước ngày 31/5/2026' };
    const { stages } = planned(item, 2025, { fromYear: 2025 });
    expect(stages.map(({ kind, nominal, effective }) => [kind, nominal, effective])).toEqual([
      ['report', '2026-05-31', '2026-06-01'],
    ]);
  });

  it('count a term from the issue of the document', () => {
    const item = {
      task: 'Đồng bộ dữ liệu',
      product: '',
      deadline: 'chậm nhất 03 ngày kể từ ngày ban hành Quyết định',
    };
    const issued = { issuedOn: '2025-11-18', fromYear: 2025, toYear: 2025 };
    expect(planned(item, 2025, issued).stages.map(({ nominal }) => nominal)).toEqual(['2025-11-21']);
  });

  it('have no date where the phrase is unknown or the work continuous', () => {
    expect(planned({ ...task, deadline: 'Chưa xác định' }, 2025)).toMatchObject({
      stages: [],
      none: 'chưa xác định thời hạn',
    });
    expect(planned({ ...task, deadline: 'Thường xuyên' }, 2025)).toMatchObject({
      stages: [],
      continuous: true,
    });
  });

  it('take the end of the year itself when the plan has no review day', () => {
    const settings = { halfYearReport: null, annualReview: null };
    const [stage] = planned(itemOf(39), 2025, { settings }).stages;
    expect(stage?.working).toBe('2025-12-31');
    expect(planned(itemOf(12), 2025, { settings }).stages).toHaveLength(1);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MissingCalendarYear, vietnamCalendar, type WorkCalendar } from '../calendar/index.js';
import { readDeadline } from '../deadline/index.js';
import {
  defaultStageSettings,
  type ItemForStages,
  type PlanForStages,
  planStages,
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
    waitsFor: waiting?.events ?? [],
    waitingKind: waiting?.kind ?? null,
  };
  return none === 'việc một lần của năm 2021' ? { ...row, none: 'one-off of 2021' } : row;
}

describe('plan 1782 in 2025', () => {
  it.each(expected)('gives row $ordinal its stages, waiting events and mode', ({ note: _, ...row }) => {
    expect(rowOf(itemOf(row.ordinal))).toEqual(row);
  });

  it('has 45 dated stages on 25 rows, 6 rows waiting, 8 without', () => {
    const years = items.map((item) => planned(item, 2025));
    expect(years.flatMap(({ stages }) => stages)).toHaveLength(45);
    expect(years.filter(({ stages }) => stages.length > 0)).toHaveLength(25);
    expect(years.filter(({ waiting }) => waiting !== null)).toHaveLength(6);
    expect(years.filter(({ none }) => none !== null)).toHaveLength(8);
  });

  it('shows rows without a product to hand over as continuous', () => {
    const continuous = items.filter((item) => planned(item, 2025).continuous);
    expect(continuous.map(({ ordinal }) => ordinal)).toEqual([11, 24, 30, 38]);
  });

  it('waits once in the plan for guidance, every year for indices', () => {
    expect(planned(itemOf(23), 2025).waiting?.once).toBe(true);
    expect([4, 6, 7].map((ordinal) => planned(itemOf(ordinal), 2025).waiting?.once)).toEqual([
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

import { describe, expect, it } from 'vitest';
import { centre, nameKey, unknownProvince } from '#domain';
import { AgencyIndex, type IndexedAgency } from '../agencies/index.js';
import { emptyHead, type PrintedHead } from './plan-head.js';
import type { ImportPreview, PrintedRow } from './plan-import.js';
import { emptyProse, type PlanProse } from './plan-prose.js';
import { previewPlan } from './preview-plan.js';

const agencies: IndexedAgency[] = [
  ['so-noi-vu', 'Sở Nội vụ', 'Phú Thọ'],
  ['so-tu-phap', 'Sở Tư pháp', 'Phú Thọ'],
  ['bo-noi-vu', 'Bộ Nội vụ', centre],
].map(([id = '', name = '', province = '']) => ({
  ...{ id, code: id, name, province, keys: [nameKey(name)] },
  kind: province === centre ? 'bo' : 'so',
}));
const groups = [
  {
    ...{ id: 'g', name: 'Các sở, ban, ngành', spellings: [], expandable: true },
    memberIds: ['so-noi-vu', 'so-tu-phap'],
  },
];

function preview(
  rows: Partial<PrintedRow>[],
  province = 'Phú Thọ',
  head: Partial<PrintedHead> = {},
  prose: PlanProse = emptyProse,
): ImportPreview {
  const plan = {
    ...{ ...emptyHead, ...head, appendix: 'Phụ lục', standingAgencyId: null, parentPlanId: null },
    settings: {
      halfYearReport: null,
      annualReview: null,
      senderName: '',
      difficultiesVia: '',
      fieldMonitors: {},
    },
  };
  const empty = { ...{ group: '', product: '', coordinating: '', note: '' }, deadline: '31/12/2026' };
  const table = {
    ...{ plan, found: plan, problems: [], thisYear: 2026, isReference: false, prose },
    rows: rows.map((row, at) => ({
      ...{ rowNumber: at + 2, ordinal: String(at + 1), task: 'Việc', lead: 'Sở Nội vụ' },
      ...{ ...empty, ...row },
    })),
  };
  return previewPlan(table, new AgencyIndex(agencies, groups, { day: '2026-01-01', province }));
}

describe('a preview', () => {
  it('asks about an unknown name once, with its rows', () => {
    const rows = Array.from({ length: 10 }, () => ({ lead: 'Sở Nội cụ', coordinating: 'Sở Tư pháp' }));
    const { problems, unknownNames, summary } = preview(rows);
    expect(problems.map(({ message }) => message)).toEqual([
      'Dòng 2, 3, 4, 5, 6, 7, 8, 9 và 2 dòng khác: chưa rõ cơ quan “Sở Nội cụ”.',
    ]);
    expect(unknownNames[0]?.rows).toHaveLength(10);
    expect(summary).toBe('10 nhiệm vụ, 1 cơ quan, 1 tên chưa rõ');
  });

  it('names rows of several sheets by their places', () => {
    const place = (sheet: string) => `trang tính “${sheet}”, dòng 3`;
    const { problems } = preview([
      { lead: 'Sở Nội cụ', place: place('PL1') },
      { lead: 'Sở Nội cụ', place: place('PL2') },
    ]);
    expect(problems[0]?.message).toBe(
      'Trang tính “PL1”, dòng 3; trang tính “PL2”, dòng 3: chưa rõ cơ quan “Sở Nội cụ”.',
    );
  });

  it('of a document without issuer gives no province’s bodies, but asks once who issued it', () => {
    const { rows, problems, unknownNames } = preview(
      [{ coordinating: 'Bộ Nội vụ' }, { lead: 'Sở Tư pháp' }, { lead: 'Hội đồng XYZ' }],
      unknownProvince,
    );
    const ids = rows.flatMap(({ agencies: named }) => named.map(({ agencyId }) => agencyId));
    expect(ids).toEqual([null, 'bo-noi-vu', null, null]);
    expect(problems.map(({ code }) => code)).toEqual(['unknown-issuer', 'unknown-agency']);
    expect(unknownNames[0]?.candidates).toMatchObject([
      { name: 'Sở Nội vụ', reason: 'cùng tên, của tỉnh Phú Thọ, văn bản chưa nêu cơ quan ban hành' },
    ]);
  });

  it('knows a group by its words in every province, with the members that it has there', () => {
    const row = { lead: 'Các sở, ban, ngành', coordinating: 'UBND các huyện, thành phố; Cơ quan XYZ' };
    expect(preview([row]).rows[0]?.question?.proposed).toHaveLength(2);
    const elsewhere = preview([row], 'Lai Châu');
    expect(elsewhere.rows[0]?.question?.proposed).toEqual([]);
    expect(elsewhere.unknownNames.map(({ printed }) => printed)).toEqual(['Cơ quan XYZ']);
  });

  it('takes a deadline without a year for certain in a plan of one year, and asks about each phrase once', () => {
    const rows = [{ deadline: 'Quý II' }, { deadline: 'Quý II' }];
    expect(preview(rows, 'Phú Thọ', { fromYear: 2026, toYear: 2026 }).problems).toEqual([]);
    const { problems } = preview(rows, 'Phú Thọ', { fromYear: 2021, toYear: 2025 });
    expect(problems.map(({ message }) => message)).toEqual([
      'Dòng 2, 3: thời hạn “Quý II” được hiểu là Trong quý II năm kế hoạch → 30/6/2021.',
    ]);
  });

  it('asks about a doubtful term of running text as about one of a table', () => {
    const proposal = {
      group: '',
      ordinal: '1',
      task: 'Báo cáo',
      product: '',
      lead: 'Sở Nội vụ',
      coordinating: '',
    };
    const proposals = ['hằng quý', 'trước ngày 30/11/2026', 'hằng quý'].map((deadline) => ({
      ...{ ...proposal, deadline },
    }));
    const { problems } = preview([], 'Phú Thọ', {}, { ...emptyProse, proposals });
    expect(problems).toMatchObject([{ row: null, column: 'deadline', code: 'uncertain-deadline' }]);
    expect(problems[0]?.message).toMatch(/^Đề xuất 1, 3: thời hạn “hằng quý” được hiểu là Hằng quý/u);
  });

  it('names an unknown agency of running text by its proposal', () => {
    const proposal = {
      group: '',
      ordinal: '1',
      task: 'Báo cáo',
      product: '',
      coordinating: '',
      deadline: '',
    };
    const proposals = [{ ...proposal, lead: 'Sở Nội cụ' }];
    const { problems } = preview([], 'Phú Thọ', {}, { ...emptyProse, proposals });
    expect(problems.map(({ message }) => message)).toEqual(['Đề xuất 1: chưa rõ cơ quan “Sở Nội cụ”.']);
  });

  it('keeps cells composed, so that the places of clauses are places in them', () => {
    const deadline = 'Ban hành Kế hoạch trước ngày 30/01; báo cáo kết quả trước 15/12'.normalize('NFD');
    const [row] = preview([{ deadline }]).rows;
    const words = row?.clauses.map(({ start, end }) => row.deadline.slice(start, end));
    expect(words).toEqual(['Ban hành Kế hoạch trước ngày 30/01', 'báo cáo kết quả trước 15/12']);
  });
});

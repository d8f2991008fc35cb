import { describe, expect, it } from 'vitest';
import { defaultStageSettings, readDeadline, vietnamCalendar } from '#domain';
import type { AssignableItem } from './assignable-item.js';
import { draftAssignments } from './draft-assignments.js';

const plan = { issuedOn: '2021-05-05', fromYear: 2021, toYear: 2025, settings: defaultStageSettings };

function draft(
  deadline: string,
  rest: Partial<AssignableItem> = {},
  at: { year?: number; today?: string } = {},
) {
  const item: AssignableItem = {
    id: 'item',
    planId: 'plan',
    ordinal: '1',
    task: 'Tổng hợp kết quả thực hiện',
    product: 'Báo cáo',
    deadline,
    mode: 'single',
    reading: readDeadline(deadline),
    leadIds: ['first', 'second'],
    isLeadsOpen: false,
    isGivenInOtherYear: false,
    ...rest,
  };
  const { year = 2025, today = '2024-12-02' } = at;
  return draftAssignments(item, { plan, year, calendar: vietnamCalendar, today });
}

const givenTo = (drafted: ReturnType<typeof draft>): string[] =>
  drafted.assignments.map(({ agencyId }) => agencyId);

describe('an item in a year', () => {
  it('is given to its first-named lead, and to every lead where each owes its own product', () => {
    expect(givenTo(draft('Quý II hằng năm'))).toEqual(['first']);
    expect(givenTo(draft('Quý II hằng năm', { mode: 'joint' }))).toEqual(['first']);
    expect(givenTo(draft('Quý II hằng năm', { mode: 'each' }))).toEqual(['first', 'second']);
  });

  it('is given to nobody while who leads is being asked or unknown', () => {
    expect(draft('Quý II hằng năm', { isLeadsOpen: true })).toEqual({ assignments: [], questions: [] });
    expect(givenTo(draft('Quý II hằng năm', { leadIds: [] }))).toEqual([]);
  });

  it('knows the first day of "sắp đến hạn": five working days before the working date', () => {
    const [stage] = draft('Quý II hằng năm').assignments[0]?.stages ?? [];
    expect(stage).toMatchObject({ working: '2025-06-30', soonOn: '2025-06-23', held: false });
  });

  it('holds a stage that is past on the day it is given, not one due that very day', () => {
    const held = (today: string) =>
      draft('Quý II hằng năm', {}, { today }).assignments[0]?.stages.map((stage) => stage.held);
    expect(held('2025-06-30')).toEqual([false]);
    expect(held('2025-07-01')).toEqual([true]);
  });

  it('has one stage without a date where it waits, goes on all the time, or nobody understands the phrase', () => {
    const stages = (deadline: string) => draft(deadline).assignments[0]?.stages;
    expect(stages('Ngay sau khi Chỉ số PCI của tỉnh được công bố')).toMatchObject([
      { nominal: null, waitsFor: ['PCI'] },
    ]);
    expect(stages('Thường xuyên')).toMatchObject([{ nominal: null, continuous: true, waitsFor: [] }]);
    expect(stages('xyz')).toMatchObject([{ nominal: null, continuous: false, waitsFor: [] }]);
  });

  it('has a stage for each clause of its deadline, also with the reading as a database gives it back', () => {
    const deadline = 'Ban hành Kế hoạch trước ngày 30/01 hằng năm; báo cáo ngay sau khi PCI được công bố';
    const { rule, ...reading } = readDeadline(deadline);
    const stored = Object.fromEntries(Object.entries(rule).toReversed()) as typeof rule;
    const stages = draft(deadline, { reading: { ...reading, rule: stored } }).assignments[0]?.stages;
    expect(stages).toMatchObject([
      { kind: 'issue', nominal: '2025-01-30', waitsFor: [] },
      { kind: 'report', nominal: null, waitsFor: ['PCI'] },
    ]);
    expect(stages?.map(({ words }) => deadline.slice(words?.start, words?.end))).toEqual(
      deadline.split('; '),
    );
  });

  it('has a stage for each thing that it waits for', () => {
    const deadline =
      'Báo cáo sau khi có PCI; báo cáo sau khi có PAR INDEX; hoàn thiện sau khi có hướng dẫn của Trung ương';
    const waits = (isGivenInOtherYear: boolean) =>
      draft(deadline, { isGivenInOtherYear }).assignments[0]?.stages.map(({ events }) => events);
    const [pci, parIndex] = [{ name: 'PCI' }, { name: 'PAR INDEX' }];
    expect(waits(false)).toMatchObject([[pci], [parIndex], [{ fromYear: 2021, toYear: 2025 }]]);
    expect(waits(true)).toMatchObject([[pci], [parIndex]]);
  });

  it('waits only once for what happens once in the whole plan', () => {
    const once = 'Sau khi có hướng dẫn của Trung ương';
    expect(givenTo(draft(once))).toEqual(['first']);
    expect(givenTo(draft(once, { isGivenInOtherYear: true }))).toEqual([]);
  });

  it('is a question to the office where its date lies in the period but the year does not', () => {
    const december = 'Ban hành trong tháng 12 năm trước liền kề của năm KH';
    expect(draft(december, {}, { year: 2026 })).toMatchObject({
      assignments: [],
      questions: [{ code: 'after-period/item/2026', kind: 'after-period' }],
    });
    expect(draft('xyz', {}, { year: 2026 })).toEqual({ assignments: [], questions: [] });
  });
});

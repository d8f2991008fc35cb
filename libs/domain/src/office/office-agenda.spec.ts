import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../calendar/index.js';
import { instantAt } from '../dates/index.js';
import { defaultPolicy } from '../ladder/index.js';
import { officeAgenda } from './office-agenda.js';

const plan = { id: 'p', toYear: 2026, activeYears: [2024] };
const ask = (plans: (typeof plan)[], asked: string[], date: string) =>
  officeAgenda({ plans, asked }, defaultPolicy, vietnamCalendar, instantAt(date, '08:00'));

describe('officeAgenda', () => {
  it('asks in December to activate the next year of a plan, on a working day', () => {
    expect(ask([plan], [], '2024-11-30').next).toMatchObject({
      code: 'activate-year/p/2025',
      at: instantAt('2024-12-02', '07:00'),
    });
    expect(ask([plan], [], '2024-12-02').due.map((step) => step.code)).toEqual(['activate-year/p/2025']);
  });

  it('asks once', () => {
    expect(ask([plan], ['activate-year/p/2025'], '2024-12-03').due).toEqual([]);
  });

  it('asks for no year after the end of the plan', () => {
    expect(ask([{ ...plan, toYear: 2024 }], [], '2025-12-03').due).toEqual([]);
  });

  it('asks for the calendar two months before it ends', () => {
    expect(ask([], [], '2027-10-01').next).toMatchObject({
      code: 'calendar/2028',
      at: instantAt('2027-11-01', '07:00'),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { vietnamCalendar } from '../calendar/index.js';
import { instantAt } from '../dates/index.js';
import { defaultPolicy } from '../ladder/index.js';
import { officeAgenda } from './office-agenda.js';

const plan = { id: 'p', toYear: 2026, activeYears: [2024] };
const ask = (plans: (typeof plan)[], asked: string[], date: string) =>
  officeAgenda(
    { plans, events: [], successions: [], asked },
    defaultPolicy,
    vietnamCalendar,
    instantAt(date, '08:00'),
  );

const pci = { id: 'e', name: 'PCI', fromYear: 2024, toYear: 2024 };
const askAbout = (event: typeof pci, asked: string[], date: string) => {
  const facts = { plans: [], events: [event], successions: [], asked: ['calendar/2027', ...asked] };
  const { due, next } = officeAgenda(facts, defaultPolicy, vietnamCalendar, instantAt(date, '08:00'));
  return { due: due.map(({ code }) => code), next: next?.code, at: next?.at };
};

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

  it('holds a drill on 10 January of each year that is carried out, here a make-up Saturday, and makes up for none', () => {
    const active = { ...plan, activeYears: [2025, 2026] };
    const done = ['activate-year/p/2027', 'calendar/2027'];
    expect(ask([active], done, '2025-01-09').next).toMatchObject({
      code: 'drill/2025',
      at: instantAt('2025-01-10', '07:00'),
    });
    expect(ask([active], done, '2025-01-10').due.map(({ kind }) => kind)).toEqual(['drill']);
    expect(ask([active], [...done, 'drill/2025'], '2025-01-10').due).toEqual([]);
    expect(ask([active], done, '2025-02-03').next).toMatchObject({
      code: 'drill/2026',
      at: instantAt('2026-01-10', '07:00'),
    });
    expect(ask([active], done, '2026-02-02').next).toBeNull();
  });

  it('asks for the calendar two months before it ends', () => {
    expect(ask([], [], '2026-10-01').next).toMatchObject({
      code: 'calendar/2027',
      at: instantAt('2026-11-02', '07:00'),
    });
  });

  it('asks whether an awaited index is out when its usual window begins, on a working day', () => {
    expect(askAbout(pci, [], '2025-01-10')).toEqual({
      due: [],
      next: 'event/e/2025-04',
      at: instantAt('2025-04-15', '07:00'),
    });
    expect(askAbout({ ...pci, name: 'PAPI' }, [], '2025-03-31').at).toEqual(instantAt('2025-04-01', '07:00'));
  });

  it('asks again each month of the window until it is recorded, and never twice in one', () => {
    expect(askAbout(pci, [], '2025-04-16')).toMatchObject({
      due: ['event/e/2025-04'],
      next: 'event/e/2025-05',
    });
    expect(askAbout(pci, ['event/e/2025-04'], '2025-04-30')).toEqual({
      due: [],
      next: 'event/e/2025-05',
      at: instantAt('2025-05-05', '07:00'),
    });
    expect(askAbout(pci, [], '2025-05-06').due).toEqual(['event/e/2025-05']);
  });

  it('asks no more once the window is over', () => {
    expect(askAbout(pci, ['event/e/2025-04'], '2025-05-16')).toMatchObject({ due: [] });
    expect(askAbout(pci, ['event/e/2025-05'], '2025-05-06').next).not.toBe('event/e/2025-06');
    expect(askAbout({ ...pci, name: 'PAPI' }, [], '2025-05-02').due).toEqual([]);
    expect(askAbout(pci, [], '2025-12-31').due).toEqual([]);
  });

  it('asks about nothing whose usual time it does not know', () => {
    expect(askAbout({ ...pci, name: 'Hướng dẫn của Trung ương' }, [], '2025-04-16').due).toEqual([]);
    expect(askAbout({ ...pci, toYear: 2025 }, [], '2025-04-16').due).toEqual([]);
  });
});

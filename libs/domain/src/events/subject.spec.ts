import { describe, expect, it } from 'vitest';
import { describeEvent, eventSubjects } from './subject.js';
import { describeUsualWindow, usualWindow } from './usual-window.js';

const plan = { fromYear: 2021, toYear: 2025 };
const subjects = (events: string[], once = false) => eventSubjects({ events, once }, 2025, plan);

describe('what a row waits for', () => {
  it('is the index of the year before: the PCI of 2024 is published in 2025', () => {
    expect(subjects(['PCI'])).toEqual([{ name: 'PCI', fromYear: 2024, toYear: 2024 }]);
    expect(subjects(['PAR INDEX', 'PAPI', 'SIPAS']).map(describeEvent)).toEqual([
      'PAR INDEX năm 2024',
      'PAPI năm 2024',
      'SIPAS năm 2024',
    ]);
  });

  it('is the same event however an index is spelled', () => {
    const names = ['Chỉ số PAR-INDEX', 'PAR INDEX', 'Kết quả Chỉ số Par Index'];
    expect(subjects(names)).toHaveLength(1);
  });

  it('is the index that its words write out, and nothing that is only about one', () => {
    const name = (printed: string) => subjects([printed])[0]?.name;
    expect(name('Kết quả Chỉ số cải cách hành chính của tỉnh')).toBe('PAR INDEX');
    expect(name('Bộ Nội vụ công bố Chỉ số hài lòng của người dân')).toBe('SIPAS');
    expect(name('Chỉ số năng lực cạnh tranh cấp tỉnh được công bố')).toBe('PCI');
    expect(name('Kế hoạch nâng cao chỉ số năng lực cạnh tranh được duyệt')).toMatch(/^Kế hoạch nâng cao/);
  });

  it('belongs to the year itself where it is a plan or a guideline, to the whole period where it comes once', () => {
    expect(subjects(['Kế hoạch hằng năm của Bộ Nội vụ'])).toMatchObject([{ fromYear: 2025, toYear: 2025 }]);
    const once = subjects(['hướng dẫn của Trung ương.'], true);
    expect(once.map(describeEvent)).toEqual(['Hướng dẫn của Trung ương (giai đoạn 2021-2025)']);
  });

  it('has a usual window where it is an index, and none elsewhere', () => {
    const [pci] = subjects(['PCI']);
    const [papi] = subjects(['PAPI']);
    const [other] = subjects(['Kế hoạch hằng năm của Bộ Nội vụ']);
    expect(pci && describeUsualWindow(pci)).toBe('thường công bố từ 15/4/2025 đến 15/5/2025');
    expect(papi && usualWindow(papi)).toEqual({ from: '2025-04-01', to: '2025-04-15' });
    expect(other && usualWindow(other)).toBeNull();
  });
});

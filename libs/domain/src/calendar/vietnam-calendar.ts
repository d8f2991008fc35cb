import type { LocalDate } from '../dates/index.js';
import type { CalendarDay, WorkCalendar } from './calendar-data.js';

// Chỉ ghi ngày trong tuần; ngày lễ rơi vào thứ Bảy, Chủ nhật được nghỉ bù ghi ở ngày bù.

const labourCode = 'Bộ luật Lao động 2019, Điều 112';

/** Days that one decision names. */
function by(source: string, days: Record<LocalDate, string>): Record<LocalDate, CalendarDay> {
  return Object.fromEntries(Object.entries(days).map(([date, name]) => [date, { name, source }]));
}

const swap2024 = 'Công văn 2450/VPCP-KGVX';
const decision2024 = 'Thông báo của Bộ LĐTBXH về nghỉ Tết và Quốc khánh năm 2024';
const decision2025 = 'Công văn 8726/VPCP-KGVX ngày 26/11/2024';
const decision2026 = 'Công văn 9859/VPCP-KGVX năm 2025; Thông báo 9441/TB-BNV';
const swap2026 = 'Công văn 12729/VPCP-KGVX ngày 25/12/2025';

const daysOff2024 = {
  ...by(labourCode, {
    '2024-01-01': 'Tết Dương lịch',
    '2024-04-18': 'Giỗ Tổ Hùng Vương',
    '2024-04-30': 'Ngày Chiến thắng',
    '2024-05-01': 'Ngày Quốc tế Lao động',
  }),
  ...by(decision2024, {
    '2024-02-08': 'Tết Nguyên đán (29 tháng Chạp)',
    '2024-02-09': 'Tết Nguyên đán (30 tháng Chạp)',
    '2024-02-12': 'Tết Nguyên đán (mùng 3)',
    '2024-02-13': 'Tết Nguyên đán (nghỉ bù)',
    '2024-02-14': 'Tết Nguyên đán (nghỉ bù)',
    '2024-09-02': 'Quốc khánh',
    '2024-09-03': 'Quốc khánh',
  }),
  ...by(swap2024, { '2024-04-29': 'nghỉ hoán đổi, làm bù 04/5' }),
};

const daysOff2025 = {
  ...by(labourCode, {
    '2025-01-01': 'Tết Dương lịch',
    '2025-04-07': 'Giỗ Tổ Hùng Vương',
    '2025-04-30': 'Ngày Chiến thắng',
    '2025-05-01': 'Ngày Quốc tế Lao động',
  }),
  ...by(decision2025, {
    '2025-01-27': 'Tết Nguyên đán (28 tháng Chạp)',
    '2025-01-28': 'Tết Nguyên đán (29 tháng Chạp)',
    '2025-01-29': 'Tết Nguyên đán (mùng 1)',
    '2025-01-30': 'Tết Nguyên đán (mùng 2)',
    '2025-01-31': 'Tết Nguyên đán (mùng 3)',
    '2025-05-02': 'nghỉ hoán đổi, làm bù 26/4',
    '2025-09-01': 'Quốc khánh',
    '2025-09-02': 'Quốc khánh',
  }),
};

const daysOff2026 = {
  ...by(labourCode, {
    '2026-01-01': 'Tết Dương lịch',
    '2026-04-27': 'nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/4)',
    '2026-04-30': 'Ngày Chiến thắng',
    '2026-05-01': 'Ngày Quốc tế Lao động',
  }),
  ...by(swap2026, { '2026-01-02': 'nghỉ hoán đổi, làm bù 10/01' }),
  ...by(decision2026, {
    '2026-02-16': 'Tết Nguyên đán (29 tháng Chạp)',
    '2026-02-17': 'Tết Nguyên đán (mùng 1)',
    '2026-02-18': 'Tết Nguyên đán (mùng 2)',
    '2026-02-19': 'Tết Nguyên đán (mùng 3)',
    '2026-02-20': 'Tết Nguyên đán (mùng 4)',
    '2026-08-31': 'nghỉ hoán đổi, làm bù 22/8',
    '2026-09-01': 'Quốc khánh',
    '2026-09-02': 'Quốc khánh',
  }),
  ...by('Nghị quyết 28/2026/QH16', { '2026-11-24': 'Ngày Văn hóa Việt Nam' }),
};

/** The days off and swaps of public servants that are declared, 2024 to 2026, as shipped; an office may import more. */
export const vietnamCalendar: WorkCalendar = {
  version: 1,
  years: [2024, 2025, 2026],
  daysOff: { ...daysOff2024, ...daysOff2025, ...daysOff2026 },
  workingSaturdays: {
    ...by(swap2024, { '2024-05-04': 'làm bù cho 29/4' }),
    ...by(decision2025, { '2025-04-26': 'làm bù cho 02/5' }),
    ...by(swap2026, { '2026-01-10': 'làm bù cho 02/01' }),
    ...by(decision2026, { '2026-08-22': 'làm bù cho 31/8' }),
  },
};

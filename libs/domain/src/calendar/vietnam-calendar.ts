import type { WorkCalendar } from './work-calendar.js';

// Cơ sở chung: Bộ luật Lao động 2019, Điều 112 (11 ngày nghỉ lễ, Tết);
// 24/11 Ngày Văn hóa Việt Nam từ năm 2026: Nghị quyết 28/2026/QH16.
// Chỉ ghi ngày trong tuần; ngày lễ rơi vào thứ Bảy, Chủ nhật được nghỉ bù ghi ở ngày bù.

/** Công văn 2450/VPCP-KGVX; thông báo của Bộ LĐTBXH về Tết và Quốc khánh 2024. */
const daysOff2024 = {
  '2024-01-01': 'Tết Dương lịch',
  '2024-02-08': 'Tết Nguyên đán (29 tháng Chạp)',
  '2024-02-09': 'Tết Nguyên đán (30 tháng Chạp)',
  '2024-02-12': 'Tết Nguyên đán (mùng 3)',
  '2024-02-13': 'Tết Nguyên đán (mùng 4)',
  '2024-02-14': 'Tết Nguyên đán (mùng 5)',
  '2024-04-18': 'Giỗ Tổ Hùng Vương',
  '2024-04-29': 'nghỉ hoán đổi, làm bù 04/5',
  '2024-04-30': 'Ngày Chiến thắng',
  '2024-05-01': 'Ngày Quốc tế Lao động',
  '2024-09-02': 'Quốc khánh',
  '2024-09-03': 'Quốc khánh',
};

/** Công văn 8726/VPCP-KGVX ngày 26/11/2024. */
const daysOff2025 = {
  '2025-01-01': 'Tết Dương lịch',
  '2025-01-27': 'Tết Nguyên đán (28 tháng Chạp)',
  '2025-01-28': 'Tết Nguyên đán (29 tháng Chạp)',
  '2025-01-29': 'Tết Nguyên đán (mùng 1)',
  '2025-01-30': 'Tết Nguyên đán (mùng 2)',
  '2025-01-31': 'Tết Nguyên đán (mùng 3)',
  '2025-04-07': 'Giỗ Tổ Hùng Vương',
  '2025-04-30': 'Ngày Chiến thắng',
  '2025-05-01': 'Ngày Quốc tế Lao động',
  '2025-05-02': 'nghỉ hoán đổi, làm bù 26/4',
  '2025-09-01': 'Quốc khánh',
  '2025-09-02': 'Quốc khánh',
};

/** Công văn 12729/VPCP-KGVX ngày 25/12/2025; 9859/VPCP-KGVX (2025); Thông báo 9441/TB-BNV. */
const daysOff2026 = {
  '2026-01-01': 'Tết Dương lịch',
  '2026-01-02': 'nghỉ hoán đổi, làm bù 10/01',
  '2026-02-16': 'Tết Nguyên đán (29 tháng Chạp)',
  '2026-02-17': 'Tết Nguyên đán (mùng 1)',
  '2026-02-18': 'Tết Nguyên đán (mùng 2)',
  '2026-02-19': 'Tết Nguyên đán (mùng 3)',
  '2026-02-20': 'Tết Nguyên đán (mùng 4)',
  '2026-04-27': 'nghỉ bù Giỗ Tổ Hùng Vương (Chủ nhật 26/4)',
  '2026-04-30': 'Ngày Chiến thắng',
  '2026-05-01': 'Ngày Quốc tế Lao động',
  '2026-08-31': 'nghỉ hoán đổi, làm bù 22/8',
  '2026-09-01': 'Quốc khánh',
  '2026-09-02': 'Quốc khánh',
  '2026-11-24': 'Ngày Văn hóa Việt Nam',
};

/** Chưa có quyết định về Tết, hoán đổi và Quốc khánh 2027: các ngày đó ghi "dự kiến". */
const daysOff2027 = {
  '2027-01-01': 'Tết Dương lịch',
  '2027-02-05': 'Tết Nguyên đán (dự kiến)',
  '2027-02-08': 'Tết Nguyên đán (dự kiến)',
  '2027-02-09': 'Tết Nguyên đán (dự kiến)',
  '2027-02-10': 'Tết Nguyên đán (dự kiến)',
  '2027-02-11': 'Tết Nguyên đán (dự kiến)',
  '2027-04-16': 'Giỗ Tổ Hùng Vương (dự kiến)',
  '2027-04-30': 'Ngày Chiến thắng',
  '2027-05-03': 'nghỉ bù Ngày Quốc tế Lao động (thứ Bảy 01/5, dự kiến)',
  '2027-09-02': 'Quốc khánh',
  '2027-09-03': 'Quốc khánh (dự kiến)',
  '2027-11-24': 'Ngày Văn hóa Việt Nam',
};

/** The days off and swaps of public servants, 2024 to 2027, as shipped; an office may publish a newer version. */
export const vietnamCalendar: WorkCalendar = {
  version: 1,
  years: [2024, 2025, 2026, 2027],
  daysOff: { ...daysOff2024, ...daysOff2025, ...daysOff2026, ...daysOff2027 },
  workingSaturdays: {
    '2024-05-04': 'làm bù cho 29/4',
    '2025-04-26': 'làm bù cho 02/5',
    '2026-01-10': 'làm bù cho 02/01',
    '2026-08-22': 'làm bù cho 31/8',
  },
};

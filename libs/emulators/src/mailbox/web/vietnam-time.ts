const WEEKDAYS = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
const OFFSET_MS = 7 * 3600_000;

/** An instant as Vietnam's wall shows it: "Thứ Ba, 04/02/2025" and "07:30". Vietnam is UTC+7 all year. */
export function vietnamTime(instant: Date): { day: string; time: string } {
  const local = new Date(instant.getTime() + OFFSET_MS);
  const [year, month, date] = local.toISOString().slice(0, 10).split('-');
  const weekday = WEEKDAYS[local.getUTCDay()] ?? '';
  return { day: `${weekday}, ${date}/${month}/${year}`, time: local.toISOString().slice(11, 16) };
}

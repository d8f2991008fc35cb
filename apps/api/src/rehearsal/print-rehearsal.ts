import type { Rehearsal, RehearsalLoad, RehearsedGap, UndatedStage } from '#application';
import { type Assumption, formatDate, formatWeekdayDate, localDateOf, type Role } from '#domain';
import { stageWord } from '../screens/words.js';

const assumptionWords: Readonly<Record<Assumption, string>> = {
  'nobody-acts': 'không ai làm gì',
  'all-on-time': 'ai cũng làm đúng hạn',
  'all-5-days-late': 'ai cũng làm chậm 5 ngày làm việc',
};

const roleWords: Readonly<Record<Role, string>> = {
  head: 'người đứng đầu',
  officer: 'chuyên viên phụ trách',
  clerk: 'văn thư',
  coordinating: 'cơ quan phối hợp',
  office: 'người theo dõi của Văn phòng',
  asker: 'cơ quan đã gửi đề nghị',
  confirmer: 'người xác nhận kết quả',
};

/** A rehearsal in words for a person at a terminal. */
export function printRehearsal(rehearsal: Rehearsal, load: RehearsalLoad): string {
  const { plan, year, assumption, from, until, undated, gaps } = rehearsal;
  return [
    `Diễn tập kế hoạch số ${plan.number}, năm ${year}: ${assumptionWords[assumption]}.`,
    `Từ ${formatDate(localDateOf(from))} đến ${formatDate(localDateOf(until))}; không gửi tin nào.`,
    '',
    `Số tin sẽ gửi: ${load.messages}, tới ${load.recipients} địa chỉ; trong đó ${load.toLeads} tin tới người đứng đầu và chuyên viên của cơ quan chủ trì.`,
    ...section('Theo tháng:', perMonth(load), 'không có tin nào'),
    ...section('Những ngày nhiều tin nhất:', load.heaviestDays.map(dayLine), 'không có tin nào'),
    ...section('Chức vụ chưa có địa chỉ riêng:', gaps.map(gapLine), 'không có'),
    ...section('Mốc chưa có ngày, chưa nhắc được:', undated.map(undatedLine), 'không có'),
  ].join('\n');
}

function section(title: string, lines: readonly string[], none: string): string[] {
  return ['', title, ...(lines.length > 0 ? lines : [none]).map((line) => `  ${line}`)];
}

function perMonth({ perDay }: RehearsalLoad): string[] {
  const months = Map.groupBy(perDay, ({ on }) => on.slice(0, 7));
  return [...months].map(([month, days]) => {
    const [year = '', number = ''] = month.split('-');
    const messages = days.reduce((sum, day) => sum + day.messages, 0);
    return `${number}/${year}: ${String(messages).padStart(5)} tin`;
  });
}

function dayLine({ on, messages }: RehearsalLoad['perDay'][number]): string {
  return `${formatWeekdayDate(on)}: ${messages} tin`;
}

function gapLine({ agency, role, reach, neededAt }: RehearsedGap): string {
  const how = reach === 'nobody' ? 'không có ai nhận' : 'gửi qua hộp thư cơ quan';
  return `${agency}, ${roleWords[role]}: ${how}, cần từ ${formatDate(localDateOf(neededAt))}`;
}

function undatedLine({ ordinal, agency, stageKind, waitsFor, continuous }: UndatedStage): string {
  const why = continuous
    ? 'thường xuyên'
    : waitsFor.length > 0
      ? `chờ ${waitsFor.join('; ')}`
      : 'chưa rõ hạn';
  return `STT ${ordinal}, ${agency}, ${stageWord({ kind: stageKind, basis: 'row' })}: ${why}`;
}

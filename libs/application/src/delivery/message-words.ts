import type { Role, StageKind } from '#domain';
import {
  daysBetween,
  formatDate,
  formatWeekdayDate,
  type LocalDate,
  type WorkCalendar,
  workingDaysBetween,
} from '#domain';
import type { LineStage, NoticeLine } from './message-source.js';

const stageWords: Readonly<Record<StageKind, string>> = {
  issue: 'Ban hành văn bản',
  report: 'Báo cáo',
  review: 'Báo cáo kết quả năm',
  deliver: 'Hoàn thành sản phẩm',
};

/** What is due, in words. */
export function stageTitle({ kind, basis }: Pick<LineStage, 'kind' | 'basis'>): string {
  return basis === 'half-year-report' ? 'Báo cáo sáu tháng đầu năm' : stageWords[kind];
}

/** Why somebody gets a message, by what they are to its tasks. */
export const whyWords: Readonly<Record<Role, string>> = {
  head: 'đồng chí là người đứng đầu (hoặc được giao phụ trách) cơ quan chủ trì',
  officer: 'đồng chí là chuyên viên phụ trách của cơ quan chủ trì',
  clerk: 'văn thư cơ quan chủ trì nhận bản sao để theo dõi',
  coordinating: 'cơ quan được ghi là cơ quan phối hợp trong văn bản giao nhiệm vụ',
  office: 'đồng chí được phân công theo dõi, đôn đốc lĩnh vực này',
  asker: 'cơ quan của đồng chí đã gửi đề nghị khi đang chủ trì nhiệm vụ',
  confirmer: 'đồng chí được phân công xác nhận kết quả của nhiệm vụ này',
};

/** "Kế hoạch số 1782/KH-UBND ngày 05/5/2021 của UBND tỉnh Phú Thọ, Phụ lục"; null where nothing is known. */
export function basisOf({ plan, givingDocument }: NoticeLine): string | null {
  if (givingDocument !== null) {
    const { number, issuedOn, title } = givingDocument;
    return `Văn bản số ${number} ngày ${formatDate(issuedOn)} về việc ${title}`;
  }
  if (plan === null) return null;
  const appendix = plan.appendix === '' ? '' : `, ${plan.appendix}`;
  return `Kế hoạch số ${plan.number} ngày ${formatDate(plan.issuedOn)} của ${issuerAsOf(plan)}${appendix}`;
}

/** "UBND tỉnh Phú Thọ (trước 01/7/2025)", where the province became part of another since; else the issuer as printed. */
export function issuerAsOf<Issuer extends string | null>({
  issuer,
  issuerEndedOn,
}: {
  issuer: Issuer;
  issuerEndedOn: LocalDate | null;
}): Issuer | string {
  return issuer === null || issuerEndedOn === null
    ? issuer
    : `${issuer} (trước ${formatDate(issuerEndedOn)})`;
}

/** "quá 12 ngày" in calendar days after the effective date, else the working days left to the date worked towards. */
export function distanceOf(stage: LineStage, today: LocalDate, calendar: WorkCalendar): string | null {
  const late = lateDays(stage, today);
  if (late > 0) return `quá ${late} ngày`;
  const left = daysLeft(stage, today, calendar);
  if (left === null) return null;
  if (left > 0) return `còn ${left} ngày làm việc`;
  return stage.nominal !== null && stage.nominal > today
    ? 'hôm nay là ngày làm việc cuối cùng trước hạn'
    : 'đã đến hạn';
}

/** Calendar days after the effective date; 0 when not late. */
export function lateDays(stage: LineStage, today: LocalDate): number {
  return stage.effective === null ? 0 : Math.max(0, daysBetween(stage.effective, today));
}

/** Working days from `today` to the working date; null without a date. */
export function daysLeft(stage: LineStage, today: LocalDate, calendar: WorkCalendar): number | null {
  if (stage.working === null) return null;
  return stage.working <= today ? 0 : workingDaysBetween(calendar, today, stage.working);
}

/** "Ban hành văn bản: hạn Thứ Năm, 30/01/2025 (tính đến hết Thứ Hai, 03/02/2025)". */
export function stageFact(stage: LineStage): string {
  const what = stageTitle(stage);
  if (stage.nominal === null) return `${what}: chưa xác định ngày`;
  const moved =
    stage.effective !== null && stage.effective !== stage.nominal
      ? ` (trùng ngày nghỉ, tính đến hết ${formatWeekdayDate(stage.effective)})`
      : '';
  return `${what}: hạn ${formatWeekdayDate(stage.nominal)}${moved}`;
}

/** "số 12/KH-STP, ngày 24/01/2025"; null where nothing was given. */
export function documentOf({ documentNumber, documentOn }: LineStage): string | null {
  const parts = [
    documentNumber === null ? null : `số ${documentNumber}`,
    documentOn === null ? null : `ngày ${formatDate(documentOn)}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

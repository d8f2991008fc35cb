import {
  type LinkedAssignment,
  type LinkedDuties,
  type LinkedStage,
  type LinkOutcome,
  nameOf,
} from '#application';
import {
  daysBetween,
  formatDate,
  formatInstant,
  formatWeekdayDate,
  type LocalDate,
  type StageKind,
  type StageState,
} from '#domain';

const titleAtMost = 90;

const stageWords: Readonly<Record<StageKind, string>> = {
  issue: 'Ban hành',
  report: 'Báo cáo',
  review: 'Báo cáo kết quả năm',
  deliver: 'Hoàn thành',
};

/** What is owed at a stage: "Ban hành". */
export function wordOfStage(kind: StageKind): string {
  return stageWords[kind];
}

/** "hạn Thứ Năm, 30/01/2025 (tính đến 03/02/2025 do trùng ngày nghỉ)" */
export function dueWords({ nominal, effective }: LinkedStage): string {
  if (nominal === null) return 'chưa xác định ngày';
  const moved =
    effective === null || effective === nominal
      ? ''
      : ` (tính đến ${formatDate(effective)} do trùng ngày nghỉ)`;
  return `hạn ${formatWeekdayDate(nominal)}${moved}`;
}

/** "Ban hành: hạn Thứ Năm, 30/01/2025" */
export function stageLine(stage: LinkedStage): string {
  return `${wordOfStage(stage.kind)}: ${dueWords(stage)}`;
}

/** "13. Kế hoạch công tác …", cut between words where it is long. */
export function shortTitle({ ordinal, task }: LinkedAssignment): string {
  return shortened(ordinal === '' ? task : `${ordinal}. ${task}`);
}

/** "quá 12 ngày", "còn 5 ngày"; empty where the state says enough. */
export function distanceWords(stage: LinkedStage, state: StageState, today: LocalDate): string {
  if (stage.effective === null) return '';
  const days = daysBetween(today, stage.effective);
  if (state === 'overdue') return `quá ${-days} ngày`;
  return state === 'due-soon' ? (days === 0 ? 'hạn hôm nay' : `còn ${days} ngày`) : '';
}

/** "đã tiếp nhận lúc 14:05, Thứ Ba 03/12/2024, người tiếp nhận: Giám đốc Sở Tư pháp"; empty where nobody has. */
export function acknowledgedWords(assignment: LinkedAssignment): string {
  const { acknowledgedAt, acknowledgedBy, officerName } = assignment;
  if (acknowledgedAt === null) return '';
  const by = acknowledgedBy === null ? '' : `, người tiếp nhận: ${nameOf(acknowledgedBy)}`;
  const officer = officerName === null ? '' : `; cán bộ phụ trách: ${officerName}`;
  return `đã tiếp nhận lúc ${formatInstant(acknowledgedAt)}${by}${officer}`;
}

/** "Việc tới: ban hành, hạn 30/01/2025 (13. Kế hoạch …)."; empty where nothing dated is owed. */
export function nextWords(assignments: readonly LinkedAssignment[]): string {
  const owed = assignments.flatMap((assignment) =>
    assignment.stages
      .filter((stage) => isOwed(stage))
      .map(({ kind, nominal }) => ({ kind, nominal: nominal ?? '', assignment })),
  );
  const [first] = owed.toSorted((a, b) => a.nominal.localeCompare(b.nominal));
  if (first === undefined) return '';
  const title = shortTitle(first.assignment);
  const word = stageWords[first.kind].toLocaleLowerCase('vi');
  return `Việc tới: ${word}, hạn ${formatDate(first.nominal)} (${title}).`;
}

function isOwed(stage: LinkedStage): boolean {
  return stage.nominal !== null && stage.completedAt === null && stage.presentedAt === null;
}

/** The beginning of a long title, cut between words. */
function shortened(title: string): string {
  return title.length <= titleAtMost ? title : `${title.slice(0, titleAtMost).replace(/\s+\S*$/, '')} …`;
}

/** "Đã ghi nhận báo cáo hoàn thành lúc …, người gửi: …": once; a second press is told who was faster. */
export function saidWords(
  { outcome, at, by }: LinkOutcome,
  { recorded, told }: { recorded: string; told: string },
): string {
  const when = `${formatInstant(at)}, người gửi: ${nameOf(by)}`;
  return outcome === 'done'
    ? `Đã ghi nhận ${recorded} lúc ${when}. ${told}`
    : `Trước đó đã có ${recorded}, ghi nhận lúc ${when}. Lần bấm này không ghi thêm gì.`;
}

/** "Kế hoạch 1782/KH-UBND ngày 05/5/2021", for each document that the duties rest on. */
export function basisWords({ bases }: Pick<LinkedDuties, 'bases'>): string {
  return bases
    .map(({ number, issuedOn, title }) => {
      const name = title.startsWith('Kế hoạch') ? 'Kế hoạch' : 'Văn bản';
      return `${name} ${number} ngày ${formatDate(issuedOn)}`;
    })
    .join('; ');
}

import { formatDate, type LocalDate } from '../dates/index.js';

/** Đổi tên, sáp nhập, chia tách, kết thúc hoạt động. */
export type SuccessionKind = 'rename' | 'merge' | 'split' | 'dissolve';

/** An agency as a succession sees it; both days of its life are included, null leaves that end open. */
export interface LivingAgency {
  id: string;
  name: string;
  validFrom: LocalDate | null;
  validTo: LocalDate | null;
}

/** `on` is the first day (Vietnam calendar date) on which the successors stand in for the one that ends. */
export interface ProposedSuccession {
  kind: SuccessionKind;
  on: LocalDate;
  from: LivingAgency;
  /** The day an earlier succession of `from` was recorded for; null where there is none. */
  alreadyOn: LocalDate | null;
  to: readonly LivingAgency[];
}

/** Field of the command that is wrong, and why, in Vietnamese. */
export interface SuccessionProblem {
  field: 'from' | 'to' | 'kind' | 'on';
  message: string;
}

/** How many successors each kind has: at least, at most. A split always waits for a person, a dissolution as well. */
const successors: Readonly<Record<SuccessionKind, readonly [least: number, most: number]>> = {
  rename: [1, 1],
  merge: [1, 1],
  split: [2, 50],
  dissolve: [0, 50],
};

/** What is wrong with a succession before it is recorded; empty where nothing is. */
export function successionProblems(proposed: ProposedSuccession): SuccessionProblem[] {
  return [...problemsOfFrom(proposed), ...problemsOfCount(proposed), ...problemsOfTargets(proposed)];
}

function problemsOfFrom({ from, on, alreadyOn }: ProposedSuccession): SuccessionProblem[] {
  if (alreadyOn !== null) {
    const message = `${from.name} đã có quyết định sắp xếp từ ngày ${formatDate(alreadyOn)}.`;
    return [{ field: 'from', message }];
  }
  const begun = from.validFrom === null || from.validFrom < on;
  return begun ? [] : [{ field: 'on', message: `${from.name} chưa hoạt động trước ngày ${formatDate(on)}.` }];
}

function problemsOfCount({ kind, to }: ProposedSuccession): SuccessionProblem[] {
  const [least, most] = successors[kind];
  if (to.length >= least && to.length <= most) return [];
  const message =
    least === most
      ? 'Đổi tên và sáp nhập có đúng một cơ quan tiếp nhận.'
      : 'Chia tách có từ hai cơ quan tiếp nhận trở lên.';
  return [{ field: 'to', message }];
}

function problemsOfTargets({ from, to, on }: ProposedSuccession): SuccessionProblem[] {
  const doubled = to.some((one, index) => to.findIndex(({ id }) => id === one.id) !== index);
  if (doubled) return [{ field: 'to', message: 'Một cơ quan tiếp nhận được ghi hai lần.' }];
  return to.flatMap((one) => {
    if (one.id === from.id)
      return [{ field: 'to' as const, message: 'Cơ quan tiếp nhận trùng với cơ quan chuyển giao.' }];
    if (livesOn(one, on)) return [];
    return [{ field: 'to' as const, message: `${one.name} không hoạt động ngày ${formatDate(on)}.` }];
  });
}

/** Whether an agency exists on a day (Vietnam calendar date). */
export function livesOn({ validFrom, validTo }: Omit<LivingAgency, 'id' | 'name'>, day: LocalDate): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || validTo >= day);
}

import {
  isProvisional,
  reckon,
  type Reckoning,
  type ReckoningStep,
  type WorkCalendar,
} from '../calendar/index.js';
import { formatDate, type LocalDate } from '../dates/index.js';
import { type DeadlineRule, describeReading, type Words } from '../deadline/index.js';
import { dateAfterEvents, type EventOfStage } from '../events/index.js';
import { countTerm, type StageBasis, type StageSettings, workFromOf } from '../stages/index.js';

/** A stage with all that its dates depend on. Dates are Vietnam calendar dates. */
export interface StageToReckon {
  basis: StageBasis;
  /** The date as read, where the rule gives several or somebody has set it; null: nothing is dated yet. */
  nominal: LocalDate | null;
  rule: DeadlineRule;
  settings: Pick<StageSettings, 'annualReview' | 'workingDaysAfterEvent'>;
  /** Issue of the plan or giving document; null where unknown. */
  issuedOn: LocalDate | null;
  events: readonly EventOfStage[];
}

export interface StageToExplain extends StageToReckon {
  /** The deadline as printed. */
  phrase: string;
  /** Where the stage's own words stand in it; null where all of it asks for the stage. */
  words: Words | null;
  year: number;
  /** What happened to the dates afterwards, oldest first: extensions, pauses, moves of the calendar. */
  changes: readonly ReckoningStep[];
  /** The dates in force, where the stage is kept; null for a reading that is only tried out. */
  inForce: { nominal: LocalDate | null; effective: LocalDate | null; working: LocalDate | null } | null;
}

export interface Explanation extends Omit<Reckoning, 'nominal' | 'effective' | 'working'> {
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  /** "lịch tạm tính": a date lies in a year whose days off nobody has declared. */
  isProvisional: boolean;
}

/**
 * The dates of a stage and how they were reckoned: by its events, by a term from the issue, or from its nominal date.
 * Null where it has no date yet. The one function behind dates, calendar moves and explanations. Throws
 * MissingCalendarYear.
 */
export function reckonStage(stage: StageToReckon, calendar: WorkCalendar): Reckoning | null {
  const { basis, settings } = stage;
  if (stage.events.length > 0 && (basis === 'row' || basis === 'office')) {
    const dating = dateAfterEvents(stage, calendar);
    return dating.kind === 'dated' ? dating : null;
  }
  const term = termFromIssue(stage, calendar);
  const nominal = term?.date ?? stage.nominal;
  if (nominal === null) return null;
  const reckoning = reckon(calendar, nominal, workFromOf({ basis, nominal }, settings));
  return { ...reckoning, steps: [...(term?.steps ?? []), ...reckoning.steps] };
}

function termFromIssue({ rule, issuedOn, basis }: StageToReckon, calendar: WorkCalendar) {
  if (rule.kind !== 'afterIssue' || issuedOn === null || basis !== 'row') return null;
  return countTerm(calendar, { from: issuedOn, within: rule.within });
}

const BASIS_WORDS: Readonly<Record<StageBasis, string | null>> = {
  row: null,
  'row-year-end': 'Kế hoạch chỉ ghi đến cuối năm: hạn là ngày 31/12.',
  'half-year-report': 'Mốc báo cáo 6 tháng theo thiết lập của kế hoạch.',
  'annual-review': 'Mốc báo cáo kết quả năm theo thiết lập của kế hoạch.',
  office: null,
};

const PROVISIONAL =
  'Lịch tạm tính: năm này chưa có quyết định về ngày nghỉ, ngày có thể thay đổi khi quyết định được ban hành.';

function note(kind: ReckoningStep['kind'], text: string, date: LocalDate | null = null): ReckoningStep {
  return { kind, date, text, source: null };
}

function eventStep({ name, happenedOn }: EventOfStage): ReckoningStep {
  const text = happenedOn === null ? `Đang chờ: ${name}.` : `${name}: ngày ${formatDate(happenedOn)}.`;
  return note('event', text, happenedOn);
}

/**
 * The reckoning of a stage in Vietnamese, a line for each step: the words, the rule, the events, each day looked at with
 * the decision behind a day off, the dates, and what was changed afterwards. Throws MissingCalendarYear.
 */
export function explainStage(stage: StageToExplain, calendar: WorkCalendar): Explanation {
  const reckoned = reckonStage(stage, calendar);
  const { nominal, effective, working } = stage.inForce ?? reckoned ?? UNDATED;
  const marked = isProvisional(calendar, nominal, effective, working);
  const basis = BASIS_WORDS[stage.basis];
  const steps = [
    note('words', `Kế hoạch ghi: “${stage.phrase}”.`),
    ...ownWords(stage),
    note('rule', `Hiểu là: ${describeReading(stage.rule, stage.year)}.`),
    ...(basis === null ? [] : [note('rule', basis)]),
    ...stage.events.map(eventStep),
    ...(reckoned?.steps ?? [note('nominal', 'Mốc này chưa có ngày.')]),
    ...stage.changes,
    ...sinceChanged(stage, reckoned, calendar),
    ...(marked ? [note('mark', PROVISIONAL)] : []),
  ];
  return { nominal, effective, working, isProvisional: marked, steps };
}

function ownWords({ phrase, words }: StageToExplain): ReckoningStep[] {
  if (words === null) return [];
  return [note('words', `Phần của mốc này: “${phrase.slice(words.start, words.end)}”.`)];
}

const UNDATED = { nominal: null, effective: null, working: null };

/** The reckoning of the dates in force where they are no longer those of the words, and what was set apart from it. */
function sinceChanged(
  { inForce }: StageToExplain,
  reckoned: Reckoning | null,
  calendar: WorkCalendar,
): ReckoningStep[] {
  if (inForce === null || inForce.nominal === null) return [];
  const { nominal } = inForce;
  if (nominal === reckoned?.nominal) return setApart(inForce, reckoned);
  const again = reckon(calendar, nominal);
  return [
    note('change', `Hạn hiện nay: ${formatDate(nominal)}.`, nominal),
    ...again.steps,
    ...setApart(inForce, again),
  ];
}

type DatesInForce = NonNullable<StageToExplain['inForce']>;

/** Dates in force that the calendar doesn't give: a working date set by hand is told as such. */
function setApart({ effective, working }: DatesInForce, reckoned: Reckoning): ReckoningStep[] {
  if (effective === null || working === null) return [];
  if (effective !== reckoned.effective) {
    const text = `Ngày đang áp dụng: hạn sau khi lùi ngày nghỉ ${formatDate(effective)}, hạn theo dõi ${formatDate(working)}.`;
    return [note('change', text, effective)];
  }
  if (working === reckoned.working) return [];
  const byCalendar = formatDate(reckoned.working);
  const text = `Hạn theo dõi đang áp dụng: ${formatDate(working)}, được đặt riêng (theo lịch là ${byCalendar}).`;
  return [note('change', text, working)];
}

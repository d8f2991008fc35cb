/**
 * Who a rung speaks to. The person behind a role is found when the rung is decided and again when its message is sent;
 * 'asker': who stood for the agency that asked for something and leads no longer.
 */
export type Role = 'head' | 'officer' | 'clerk' | 'coordinating' | 'office' | 'confirmer' | 'asker';

/** Tone steps of official urging (công văn đôn đốc): from giao việc to báo cáo. */
export type Tone = 'assign' | 'remind' | 'inform-head' | 'urge' | 'direct' | 'report';

export type RungKind =
  | 'assigned'
  | 'handover'
  | 'start'
  | 'soon'
  | 'unacknowledged'
  | 'due'
  | 'overdue-1'
  | 'weekly'
  | 'office-7'
  | 'promise'
  | 'sign-3'
  | 'confirm-2'
  | 'returned'
  // Beside the ladder: the answer to what an agency has asked for.
  | 'decided';

/** When a rung's day comes. Counts are working days. */
export type RungSchedule =
  | { from: 'assignment' }
  | { from: 'inherited' }
  | { from: 'return' }
  | { from: 'promised'; workingDays: number }
  | { from: 'working' | 'effective' | 'presented' | 'completed'; workingDays: number }
  | { from: 'mondays'; afterWorkingDays: number; weeks: number };

/** What a stage must be for the rung to speak: open to its lead, lying with who signs, or waiting for confirmation. */
export type RungPhase = 'open' | 'presented' | 'completed';

export interface Rung {
  kind: RungKind;
  schedule: RungSchedule;
  phase: RungPhase;
  to: readonly Role[];
  copyTo: readonly Role[];
  /** Roles that hear of it as well where its day lies after the effective date. */
  lateTo?: readonly Role[];
  tone: Tone;
  /** Rungs of the subordinate that must have been decided on an earlier working day. */
  after: readonly RungKind[];
  silencedByAcknowledgement: boolean;
}

export interface Policy {
  version: number;
  /** Wall-clock time in Vietnam at which a rung is decided, HH:MM. */
  decideAt: string;
  rungs: readonly Rung[];
}

const rung = (kind: RungKind, schedule: RungSchedule, rest: Partial<Rung> & Pick<Rung, 'to'>): Rung => ({
  kind,
  schedule,
  phase: 'open',
  copyTo: [],
  tone: 'remind',
  after: [],
  silencedByAcknowledgement: false,
  ...rest,
});

/**
 * The default ladder. Codes are stable for ever: they are keys of what has been decided. A change needs a new version:
 * databases keep the versions they have met.
 */
export const defaultPolicy: Policy = {
  version: 3,
  decideAt: '07:00',
  rungs: [
    rung(
      'assigned',
      { from: 'assignment' },
      { to: ['head'], copyTo: ['clerk', 'coordinating'], tone: 'assign' },
    ),
    rung('handover', { from: 'inherited' }, { to: ['head'], copyTo: ['clerk'], tone: 'assign' }),
    rung('start', { from: 'working', workingDays: -20 }, { to: ['officer'] }),
    rung('soon', { from: 'working', workingDays: -5 }, { to: ['officer'] }),
    rung(
      'unacknowledged',
      { from: 'working', workingDays: -5 },
      { to: ['head'], tone: 'inform-head', after: ['start', 'soon', 'due'], silencedByAcknowledgement: true },
    ),
    rung('due', { from: 'working', workingDays: 0 }, { to: ['officer'] }),
    rung('overdue-1', { from: 'effective', workingDays: 1 }, { to: ['officer', 'head'], tone: 'urge' }),
    rung(
      'weekly',
      { from: 'mondays', afterWorkingDays: 3, weeks: 4 },
      { to: ['head'], copyTo: ['officer'], tone: 'direct', after: ['start', 'soon', 'due', 'overdue-1'] },
    ),
    rung(
      'office-7',
      { from: 'effective', workingDays: 7 },
      { to: ['office'], tone: 'report', after: ['assigned', 'unacknowledged', 'overdue-1', 'weekly'] },
    ),
    rung('promise', { from: 'promised', workingDays: 1 }, { to: ['officer'], lateTo: ['head'] }),
    rung('returned', { from: 'return' }, { to: ['officer'] }),
    rung('sign-3', { from: 'presented', workingDays: 3 }, { to: ['office'], phase: 'presented' }),
    rung('confirm-2', { from: 'completed', workingDays: 2 }, { to: ['confirmer'], phase: 'completed' }),
  ],
};

import type { Manner } from '../agencies/index.js';
import { instantAt, localDateOf } from '../dates/index.js';
import type { Role } from '../ladder/index.js';
import { worstFirstKinds } from './notice-kind.js';

/** The registered template that speaks of a kind of rung; letters only for all other kinds. */
const templates = {
  weekly: 'overdue',
  'overdue-1': 'overdue',
  unacknowledged: 'reminder',
  due: 'reminder',
  soon: 'reminder',
  start: 'reminder',
  assigned: 'assigned',
} as const;

export type ReminderTemplate = (typeof templates)[keyof typeof templates];

/** Longer lists are read in a letter. */
const dutiesAtMost = 4;

/** Our own hours for Zalo, inside Zalo's 06:00-21:59 (Vietnam time). */
const earliest = '06:30';
const latest = '21:30';

/** Whether no planned message may go by Zalo at a business instant: before 06:30 and from 21:30 on in Vietnam. */
export function isZaloQuiet(now: Date): boolean {
  const day = localDateOf(now);
  return now < instantAt(day, earliest) || now >= instantAt(day, latest);
}

/** The registered templates urge; bodies that are asked to cooperate get the letter. */
export function isUrgedByZalo(manner: Manner): boolean {
  return manner === 'urge';
}

/** What decides how a message goes. */
export interface ChannelFacts {
  /** The person has a linked Zalo account that works, and messages can leave by Zalo now. */
  isZaloReady: boolean;
  /** Something of it went by Zalo before, whatever became of it. */
  wasTriedByZalo: boolean;
  copy: boolean;
  /** Several recipients get this message together. */
  isShared: boolean;
  notices: readonly { kind: string; role: Role }[];
  settings: { headsByEmailOnly?: boolean };
}

/**
 * The template of the message where it goes by Zalo, null where it goes by email: Zalo carries up to four duties to whoever
 * linked an account, once; copies, shared letters and whatever has no template go by email, as does all to heads by setting.
 */
export function reminderTemplateOf(facts: ChannelFacts): ReminderTemplate | null {
  const { notices } = facts;
  const isOpen = facts.isZaloReady && !facts.wasTriedByZalo && !facts.copy && !facts.isShared;
  const isShort = notices.length > 0 && notices.length <= dutiesAtMost;
  if (!isOpen || !isShort || !notices.every((notice) => isCarried(notice, facts.settings))) return null;
  const worst = worstFirstKinds.find((kind) => notices.some((notice) => notice.kind === kind));
  return Object.entries(templates).find(([kind]) => kind === worst)?.[1] ?? null;
}

function isCarried(
  { kind, role }: ChannelFacts['notices'][number],
  { headsByEmailOnly }: ChannelFacts['settings'],
): boolean {
  const isReader = role === 'officer' || (role === 'head' && headsByEmailOnly !== true);
  return isReader && kind in templates;
}

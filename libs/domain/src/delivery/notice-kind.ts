import type { RungKind } from '../ladder/index.js';

/** Kinds of rungs, and what is told beside the ladder (`recorded`), in the order in which a message speaks of them, worst first. */
export const worstFirstKinds = [
  'office-7',
  'weekly',
  'overdue-1',
  'returned',
  'decided',
  'unacknowledged',
  'promise',
  'due',
  'soon',
  'start',
  'sign-3',
  'confirm-2',
  'recorded',
  'handover',
  'assigned',
] as const satisfies readonly (RungKind | 'recorded')[];

export type NoticeKind = (typeof worstFirstKinds)[number];

import { type ChangeBatch, undoMs } from '#application';
import type { BulkChange } from '#contracts';
import { datesAsText } from '../assignments/dates-as-text.js';

type Snapshot = ChangeBatch['rows'][number]['before'];

/** A change of many stages with each of them, old and new. */
export function presentBulkChange(batch: ChangeBatch): BulkChange {
  const { rows, appliedAt, undoneAt, command } = batch;
  return {
    ...datesAsText(batch),
    command: { ...command, filter: { ...command.filter, kinds: [...command.filter.kinds] } },
    state: stateOf(batch),
    changes: rows.filter(({ after }) => after !== null).length,
    reminders: rows.reduce((sum, { cancels }) => sum + cancels.length, 0),
    rows: rows.map(({ before, after, ...row }) => ({
      ...row,
      before: shown(before),
      after: after === null ? null : shown(after),
    })),
    undoUntil:
      appliedAt === null || undoneAt !== null ? null : new Date(appliedAt.getTime() + undoMs).toISOString(),
  };
}

function stateOf({ appliedAt, undoneAt }: ChangeBatch): BulkChange['state'] {
  if (undoneAt !== null) return 'undone';
  return appliedAt === null ? 'previewed' : 'applied';
}

function shown({ nominal, effective, working, pausedAt, cancelledAt }: Snapshot) {
  return { nominal, effective, working, paused: pausedAt !== null, cancelled: cancelledAt !== null };
}

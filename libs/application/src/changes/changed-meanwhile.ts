import { ApplicationError } from '../errors.js';
import type { BulkRow } from './bulk-change.js';

/** Throws 409 that names each stage that has changed; nothing where none has. */
export function refuseChanged(rows: readonly BulkRow[], message: string): void {
  if (rows.length === 0) return;
  throw new ApplicationError('changed-meanwhile', 409, message, {
    state: 'changed',
    changed: rows.map(({ stageId, assignmentId, ordinal, task, agencyName }) => ({
      ...{ stageId, assignmentId, ordinal, task, agencyName },
    })),
  });
}

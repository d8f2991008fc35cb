import { stageState } from '#contracts';
import { z } from 'zod';

/** The address of a list; what it doesn't understand it leaves out, a person may have typed it. */
export const taskScreenQuery = z.object({
  state: stageState.or(z.enum(['all', 'asks-first'])).catch('overdue'),
  q: z.string().trim().max(200).catch(''),
  agencyId: z.uuid().nullable().catch(null),
  cursor: z.string().max(500).optional().catch(undefined),
});

export type TaskScreenQuery = z.infer<typeof taskScreenQuery>;

/** The same list with something changed, as an address; a new filter begins at the first page. */
export function taskAddress(query: TaskScreenQuery, change: Partial<TaskScreenQuery>): string {
  const { state, q, agencyId, cursor } = { ...query, cursor: undefined, ...change };
  const parameters = new URLSearchParams({ state });
  if (q !== '') parameters.set('q', q);
  if (agencyId !== null) parameters.set('agencyId', agencyId);
  if (cursor !== undefined) parameters.set('cursor', cursor);
  return `/qua-han?${parameters.toString()}`;
}

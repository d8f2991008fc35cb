import type { WakeUpKind } from '#application';

/** Id of the workflow that a wake-up is for: words with slashes, derived from what it is about. */
export function workflowId(kind: WakeUpKind, targetId: string): string {
  return kind === 'office' ? 'office' : `${kind}/${targetId}`;
}

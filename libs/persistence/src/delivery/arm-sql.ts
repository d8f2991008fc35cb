const dayOf = (instant: string): string => `(${instant} AT TIME ZONE INTERVAL '7 hours')::date`;

/**
 * True in SQL where a recipient has to be woken for a notice written at the instant $n: nobody looks after it yet, or it
 * waits for a later day, or for the window, while the notice may be one that a limit or the window does not hold.
 */
export const needsWaking = (now: string): string => `
  (NOT armed OR next_at > ${now} AND (
     ${dayOf('next_at')} > ${dayOf(`${now}::timestamptz`)}
     OR EXISTS (SELECT 1 FROM settings WHERE key = 'delivery' AND value -> 'urgentKinds' <> '[]')))`;

/**
 * SQL for what the office is asked to look at before any date: 0 where a promise is broken or an acknowledgement that it
 * recorded is contested, else 1. Stage `s` of assignment `a`; `today` is a parameter. The same as `isPromiseBroken` of
 * the domain, for the stage that was promised.
 */
export function asksFirstSql(today: string): string {
  return `CASE
    WHEN a.contested_at IS NOT NULL AND a.closed_at IS NULL THEN 0
    WHEN a.promised_on < ${today}::date THEN CASE WHEN ${promiseBrokenSql(today)} THEN 0 ELSE 1 END
    ELSE 1 END`;
}

/** True where what was promised is stage `s`, and still owed after the promised date. */
export function promiseBrokenSql(today: string): string {
  return `coalesce(a.promised_on < ${today}::date AND s.completed_at IS NULL AND s.cancelled_at IS NULL
    AND s.presented_at IS NULL AND s.paused_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM stages AS earlier
       WHERE earlier.assignment_id = a.id AND earlier.position < s.position AND earlier.cancelled_at IS NULL
         AND (earlier.completed_at IS NULL OR earlier.completed_at > coalesce(a.promised_at, a.acknowledged_at))), false)`;
}

/**
 * The state of a stage `s` on a day, as `stateOf` of the domain decides it; `today` is a parameter such as `$1`.
 * Vietnam keeps +07:00 all year.
 */
export function stageStateSql(today: string): string {
  return `CASE
    WHEN s.cancelled_at IS NOT NULL THEN 'cancelled'
    WHEN s.completed_at IS NOT NULL AND s.confirmed_at IS NULL THEN 'awaiting-confirmation'
    WHEN s.completed_at IS NOT NULL AND ${judgedOn} > s.effective THEN 'done-late'
    WHEN s.completed_at IS NOT NULL THEN 'done-on-time'
    WHEN s.paused_at IS NOT NULL THEN 'paused'
    WHEN s.presented_at IS NOT NULL THEN 'awaiting-signature'
    WHEN s.effective IS NULL AND jsonb_array_length(s.waits_for) > 0 THEN 'waiting-event'
    WHEN s.effective IS NULL AND s.continuous THEN 'continuous'
    WHEN s.effective IS NULL THEN 'undetermined'
    WHEN ${today}::date > s.effective THEN 'overdue'
    WHEN s.returned_at IS NOT NULL THEN 'returned'
    WHEN ${today}::date >= s.soon_on THEN 'due-soon'
    WHEN s.continuous THEN 'continuous'
    ELSE 'not-due' END`;
}

/** The day that lateness is judged by once a result is reported. */
const judgedOn = `coalesce(s.document_on, (s.completed_at AT TIME ZONE INTERVAL '7 hours')::date)`;

/** Calendar days after the effective date: of the document, or of today while nothing is reported; 0 if cancelled. */
export function daysLateSql(today: string): string {
  return `greatest(0, CASE WHEN s.cancelled_at IS NOT NULL THEN s.effective WHEN s.completed_at IS NULL THEN ${today}::date ELSE ${judgedOn} END - s.effective)`;
}

export type EventKind =
  | 'assigned'
  | 'acknowledged'
  | 'progress-noted'
  | 'contribution-noted'
  | 'presented'
  | 'issued'
  | 'completed'
  | 'confirmed'
  | 'returned'
  | 'reassigned'
  | 'nudged'
  | 'event-recorded'
  | 'event-withdrawn'
  | 'plan-amended'
  | 'withdrawn';

/** Where an action came from. */
export type ActionChannel = 'web' | 'link' | 'api' | 'system';

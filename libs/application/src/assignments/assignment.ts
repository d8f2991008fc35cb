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
  | 'inherited'
  | 'merged'
  | 'nudged'
  | 'event-recorded'
  | 'event-withdrawn';

/** Where an action came from. */
export type ActionChannel = 'web' | 'link' | 'api' | 'system';

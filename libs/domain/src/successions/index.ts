export { defaultQuietWorkingDays, handOver, headsFrom } from './hand-over.js';
export type { HandOver, Share } from './hand-over.js';
export { livesOn, successionProblems } from './succession.js';
export type { LivingAgency, ProposedSuccession, SuccessionKind, SuccessionProblem } from './succession.js';
export { successionSteps } from './succession-steps.js';
export type { PendingSuccession, SuccessionStep } from './succession-steps.js';

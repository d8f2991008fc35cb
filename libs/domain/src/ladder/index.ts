export { defaultPolicy } from './policy.js';
export type { Policy, Role, Rung, RungKind, RungPhase, RungSchedule, Tone } from './policy.js';

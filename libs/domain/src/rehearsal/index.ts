export { type Act, assumedActs, type Assumption, assumptions } from './assumed-acts.js';
export { factsAfter, type ImaginedStep, imagineLife } from './imagine-life.js';
export { type ImaginedLife, imagineLives, ownStageOf } from './imagine-lives.js';
export { type ImaginedStretch, imagineYear } from './imagine-year.js';
export type { AgencyEnd, LedAssignment } from './pass-on.js';

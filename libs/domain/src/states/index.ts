export { daysLate, stageStateLabels, stageStates, stateOf } from './state.js';
export type { StageState, StateView } from './state.js';

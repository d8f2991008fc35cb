export { type Coordinating, isGroupByWords, type Leads, readCoordinating, readLeads } from './leads.js';
export { planStages } from './plan-stages.js';
export {
  DEFAULT_WORKING_DAYS_AFTER_EVENT,
  defaultStageSettings,
  type ItemForStages,
  type MonthDay,
  type PlanForStages,
  type PlannedStage,
  type StageBasis,
  type StageKind,
  type StageSettings,
  type StagesInput,
  type WaitingStage,
  type YearPlan,
} from './stage-plan.js';
export { ruleOfStage } from './stage-rule.js';
export { countTerm, type Term } from './term.js';
export { workFromOf } from './work-from.js';

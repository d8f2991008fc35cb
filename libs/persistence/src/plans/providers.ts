import type { Provider } from '@nestjs/common';
import {
  AssignableItems,
  GivenAssignments,
  ImportBatches,
  ItemAgencies,
  ItemReadings,
  NewAssignments,
  PlanProseStore,
  PlanAmendments,
  PlanStore,
  PlanViews,
  PlanYears,
  Questions,
  SingleTasks,
  StartUpStages,
  Successors,
} from '#application';
import { TypeormAssignableItems } from './typeorm-assignable-items.js';
import { TypeormGivenAssignments } from './typeorm-given-assignments.js';
import { TypeormImportBatches } from './typeorm-import-batches.js';
import { TypeormItemAgencies } from './typeorm-item-agencies.js';
import { TypeormItemReadings } from './typeorm-item-readings.js';
import { TypeormNewAssignments } from './typeorm-new-assignments.js';
import { TypeormPlanProseStore } from './typeorm-plan-prose-store.js';
import { TypeormPlanAmendments } from './typeorm-plan-amendments.js';
import { TypeormPlanStore } from './typeorm-plan-store.js';
import { TypeormPlanViews } from './typeorm-plan-views.js';
import { TypeormPlanYears } from './typeorm-plan-years.js';
import { TypeormQuestions } from './typeorm-questions.js';
import { TypeormSingleTasks } from './typeorm-single-tasks.js';
import { TypeormSuccessors } from './typeorm-successors.js';
import { TypeormStartUpStages } from './typeorm-start-up-stages.js';

export const plansProviders: Provider[] = [
  { provide: AssignableItems, useClass: TypeormAssignableItems },
  { provide: GivenAssignments, useClass: TypeormGivenAssignments },
  { provide: ImportBatches, useClass: TypeormImportBatches },
  { provide: ItemAgencies, useClass: TypeormItemAgencies },
  { provide: ItemReadings, useClass: TypeormItemReadings },
  { provide: NewAssignments, useClass: TypeormNewAssignments },
  { provide: PlanProseStore, useClass: TypeormPlanProseStore },
  { provide: PlanAmendments, useClass: TypeormPlanAmendments },
  { provide: PlanStore, useClass: TypeormPlanStore },
  { provide: PlanViews, useClass: TypeormPlanViews },
  { provide: PlanYears, useClass: TypeormPlanYears },
  { provide: Questions, useClass: TypeormQuestions },
  { provide: SingleTasks, useClass: TypeormSingleTasks },
  { provide: Successors, useClass: TypeormSuccessors },
  { provide: StartUpStages, useClass: TypeormStartUpStages },
];

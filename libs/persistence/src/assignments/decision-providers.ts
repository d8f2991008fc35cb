import type { Provider } from '@nestjs/common';
import { AssignmentFactsStore, DecisionStore } from '#application';
import { TypeormAssignmentFactsStore } from './typeorm-assignment-facts-store.js';
import { TypeormDecisionStore } from './typeorm-decision-store.js';

export const decisionProviders: Provider[] = [
  { provide: AssignmentFactsStore, useClass: TypeormAssignmentFactsStore },
  { provide: DecisionStore, useClass: TypeormDecisionStore },
];

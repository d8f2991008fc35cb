import type { Provider } from '@nestjs/common';
import {
  AssignmentRecord,
  CommandStore,
  ForecastScope,
  LinkedDutiesStore,
  Officers,
  PostChanges,
  TaskList,
} from '#application';
import { TypeormAssignmentRecord } from './typeorm-assignment-record.js';
import { TypeormCommandStore } from './typeorm-command-store.js';
import { TypeormForecastScope } from './typeorm-forecast-scope.js';
import { TypeormLinkedDuties } from './typeorm-linked-duties.js';
import { TypeormOfficers } from './typeorm-officers.js';
import { TypeormPostChanges } from './typeorm-post-changes.js';
import { TypeormTaskList } from './typeorm-task-list.js';

export const commandProviders: Provider[] = [
  { provide: AssignmentRecord, useClass: TypeormAssignmentRecord },
  { provide: CommandStore, useClass: TypeormCommandStore },
  { provide: ForecastScope, useClass: TypeormForecastScope },
  { provide: LinkedDutiesStore, useClass: TypeormLinkedDuties },
  { provide: Officers, useClass: TypeormOfficers },
  { provide: PostChanges, useClass: TypeormPostChanges },
  { provide: TaskList, useClass: TypeormTaskList },
];

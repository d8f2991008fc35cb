import { Module } from '@nestjs/common';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { TasksController } from './tasks.controller.js';

@Module({ imports: [AssignmentsModule], controllers: [TasksController] })
export class TasksModule {}

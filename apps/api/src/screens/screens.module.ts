import { Module } from '@nestjs/common';
import { ReadProof } from '#application';
import { AcknowledgementsModule } from '../acknowledgements/acknowledgements.module.js';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { ExplanationsModule } from '../explanations/explanations.module.js';
import { AssignmentScreenController } from './assignment-screen.controller.js';
import { CalendarScreenController } from './calendar-screen.controller.js';
import { ExplanationScreensController } from './explanation-screens.controller.js';
import { PrintedLinkController } from './printed-link.controller.js';
import { ReadTaskScreen } from './read-task-screen.js';
import { ScreenFrame } from './screen-frame.js';
import { SignInScreenController } from './sign-in-screen.controller.js';
import { TasksScreenController } from './tasks-screen.controller.js';

/** Server-rendered pages for signed-in people; the web app will take their place. */
@Module({
  imports: [AcknowledgementsModule, AssignmentsModule, AuthModule, CalendarsModule, ExplanationsModule],
  controllers: [
    AssignmentScreenController,
    CalendarScreenController,
    ExplanationScreensController,
    PrintedLinkController,
    SignInScreenController,
    TasksScreenController,
  ],
  providers: [ReadProof, ReadTaskScreen, ScreenFrame],
  exports: [ScreenFrame],
})
export class ScreensModule {}

import { type DynamicModule, Module, type ModuleMetadata } from '@nestjs/common';
import { ChannelsModule } from '#channels';
import { PersistenceModule } from '#persistence';
import { type Config, type Logger, PlatformModule } from '#platform';
import { AccountsModule } from './accounts/accounts.module.js';
import { AcknowledgementsModule } from './acknowledgements/acknowledgements.module.js';
import { AgenciesModule } from './agencies/agencies.module.js';
import { AssignmentsModule } from './assignments/assignments.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ChangesModule } from './changes/changes.module.js';
import { CalendarsModule } from './calendars/calendars.module.js';
import { EventsModule } from './events/events.module.js';
import { ExplanationsModule } from './explanations/explanations.module.js';
import { ForecastModule } from './forecast/forecast.module.js';
import { HealthModule } from './health/health.module.js';
import { HttpModule } from './http/http.module.js';
import { ItemsModule } from './items/items.module.js';
import { MessageTemplatesModule } from './message-templates/message-templates.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { OpenApiModule } from './openapi/openapi.module.js';
import { PlansModule } from './plans/plans.module.js';
import { ProofModule } from './proof/proof.module.js';
import { QuestionsModule } from './questions/questions.module.js';
import { ClockScreenModule } from './screens/clock-screen.module.js';
import { RehearsalModule } from './rehearsal/rehearsal.module.js';
import { ReachabilityModule } from './reachability/reachability.module.js';
import { ScreensModule } from './screens/screens.module.js';
import { SuccessionsModule } from './successions/successions.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { ZaloModule } from './zalo/zalo.module.js';
import { TrainingModule } from './training/training.module.js';

type Modules = NonNullable<ModuleMetadata['imports']>;

/** One line per feature. */
const features: Modules = [
  AccountsModule,
  // Before the actions of links: /a/x/<token> is a page of its own.
  ReachabilityModule,
  AcknowledgementsModule,
  AgenciesModule,
  AssignmentsModule,
  AuthModule,
  ChangesModule,
  CalendarsModule,
  EventsModule,
  ExplanationsModule,
  ForecastModule,
  HealthModule,
  ItemsModule,
  MessagesModule,
  MessageTemplatesModule,
  OpenApiModule,
  PlansModule,
  ProofModule,
  QuestionsModule,
  RehearsalModule,
  ScreensModule,
  SuccessionsModule,
  TasksModule,
  ZaloModule,
];

/** What exists in training mode only. */
const trainingFeatures: Modules = [ClockScreenModule, TrainingModule];

@Module({})
export class AppModule {
  static forRoot(config: Config, logger: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config, logger),
        PersistenceModule.forRoot(config.databaseUrl),
        ChannelsModule.forRoot(config),
        HttpModule,
        ...features,
        ...(config.mode === 'training' ? trainingFeatures : []),
      ],
    };
  }
}

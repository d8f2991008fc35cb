import { type DynamicModule, Module } from '@nestjs/common';
import {
  activationUseCases,
  AdvanceAssignment,
  broadcastUseCases,
  CleanUp,
  deliveryUseCases,
  handOverUseCases,
  StepClockMove,
  TendOffice,
  WorkflowSignals,
} from '#application';
import { ChannelsModule } from '#channels';
import { PersistenceModule } from '#persistence';
import type { Config } from '#platform';
import { Relay, TemporalClientModule, TemporalWorkflowSignals } from '#temporal';
import { DeliveryActivityProvider } from './activities/delivery.activities.js';
import { PlanActivityProvider } from './activities/plan.activities.js';
import { TemporalWorkerSettings } from './temporal/temporal-worker-settings.js';
import { TemporalWorkers } from './temporal/temporal-workers.js';
import { ClockMover } from './training/clock-mover.js';

/** The worker process: activities, the relay of wake-ups, and in training mode the mover of the clock. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config): DynamicModule {
    const temporal = { address: config.temporalAddress, namespace: config.temporalNamespace };
    return {
      module: WorkerModule,
      imports: [
        PersistenceModule.forRoot(config.databaseUrl),
        TemporalClientModule.forRoot(temporal),
        ChannelsModule.forRoot(config),
      ],
      providers: [
        ...activationUseCases,
        AdvanceAssignment,
        ...broadcastUseCases,
        CleanUp,
        ...deliveryUseCases,
        ...handOverUseCases,
        TendOffice,
        PlanActivityProvider,
        DeliveryActivityProvider,
        {
          provide: TemporalWorkerSettings,
          useValue: new TemporalWorkerSettings(temporal.address, temporal.namespace),
        },
        TemporalWorkers,
        { provide: WorkflowSignals, useClass: TemporalWorkflowSignals },
        Relay,
        ...(config.mode === 'training' ? [StepClockMove, ClockMover] : []),
      ],
    };
  }
}

import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import {
  activationUseCases,
  AdvanceAssignment,
  broadcastUseCases,
  CleanUp,
  ConnectZalo,
  deliveryUseCases,
  handOverUseCases,
  SealDay,
  RunDrill,
  StepClockMove,
  TendOffice,
  WorkflowSignals,
  zaloUseCases,
} from '#application';
import { ChannelsModule, zaloApiProviders } from '#channels';
import { PersistenceModule } from '#persistence';
import type { Config } from '#platform';
import { Relay, TemporalClientModule, TemporalWorkflowSignals } from '#temporal';
import { DeliveryActivityProvider } from './activities/delivery.activities.js';
import { PlanActivityProvider } from './activities/plan.activities.js';
import { ZaloDeliveryActivityProvider } from './activities/zalo-delivery.activities.js';
import { TemporalWorkerSettings } from './temporal/temporal-worker-settings.js';
import { TemporalWorkers } from './temporal/temporal-workers.js';
import { ZaloInbox } from './zalo/zalo-inbox.js';
import { ClockMover } from './training/clock-mover.js';
import { TrainingZalo } from './training/training-zalo.js';
import { EMULATED_ZALO } from './training/emulated-zalo.js';

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
        SealDay,
        TendOffice,
        RunDrill,
        ...zaloUseCases,
        ...zaloApiProviders(config.zalo),
        ...(config.zalo === null ? [] : [ZaloInbox]),
        PlanActivityProvider,
        DeliveryActivityProvider,
        ZaloDeliveryActivityProvider,
        {
          provide: TemporalWorkerSettings,
          useValue: new TemporalWorkerSettings(temporal.address, temporal.namespace),
        },
        TemporalWorkers,
        { provide: WorkflowSignals, useClass: TemporalWorkflowSignals },
        Relay,
        ...(config.mode === 'training' ? trainingProviders(config) : []),
      ],
    };
  }
}

/** The mover of the clock, and what an admin would set up at Zalo. */
function trainingProviders({ zalo, publicUrl }: Config): Provider[] {
  const emulated = { url: zalo?.emulatorUrl ?? null, publicUrl };
  return [
    StepClockMove,
    ClockMover,
    ConnectZalo,
    { provide: EMULATED_ZALO, useValue: emulated },
    TrainingZalo,
  ];
}

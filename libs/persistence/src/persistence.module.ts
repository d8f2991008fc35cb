import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Transaction } from '#application';
import { accountsProviders } from './accounts/providers.js';
import { agenciesProviders } from './agencies/providers.js';
import { assignmentsProviders } from './assignments/providers.js';
import { decisionProviders } from './assignments/decision-providers.js';
import { changesProviders } from './changes/providers.js';
import { calendarsProviders } from './calendars/providers.js';
import { databaseOptions } from './database/data-source.js';
import { Database } from './database/transaction.js';
import { deliveryProviders } from './delivery/providers.js';
import { eventsProviders } from './events/providers.js';
import { explanationsProviders } from './explanations/providers.js';
import { filesProviders } from './files/providers.js';
import { healthProviders } from './health/providers.js';
import { firstStartProviders } from './first-start/providers.js';
import { ledgerProviders } from './ledger/providers.js';
import { plansProviders } from './plans/providers.js';
import { proofProviders } from './proof/providers.js';
import { rehearsalProviders } from './rehearsal/providers.js';
import { successionsProviders } from './successions/providers.js';
import { timeProviders } from './time/providers.js';
import { zaloProviders } from './zalo/providers.js';

const providers = [
  Database,
  { provide: Transaction, useExisting: Database },
  ...timeProviders,
  ...firstStartProviders,
  ...plansProviders,
  ...eventsProviders,
  ...calendarsProviders,
  ...explanationsProviders,
  ...agenciesProviders,
  ...assignmentsProviders,
  ...decisionProviders,
  ...changesProviders,
  ...deliveryProviders,
  ...accountsProviders,
  ...filesProviders,
  ...healthProviders,
  ...rehearsalProviders,
  ...zaloProviders,
  ...successionsProviders,
  ...ledgerProviders,
  ...proofProviders,
];

/** Every port of the application, carried out on PostgreSQL. */
@Global()
@Module({})
export class PersistenceModule {
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: PersistenceModule,
      imports: [
        TypeOrmModule.forRoot({
          ...databaseOptions(databaseUrl),
          // A server that stopped answering must not hold a request for ever.
          extra: { connectionTimeoutMillis: 5_000, query_timeout: 30_000 },
          retryAttempts: 0,
        }),
      ],
      providers,
      exports: providers,
    };
  }
}

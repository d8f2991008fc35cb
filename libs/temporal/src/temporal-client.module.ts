import { type DynamicModule, Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';

export interface TemporalSettings {
  address: string;
  namespace: string;
}

/** One connection and one client for a process; opened on first use, closed after everything that uses it. */
@Global()
@Module({})
export class TemporalClientModule implements OnApplicationShutdown {
  static forRoot(settings: TemporalSettings): DynamicModule {
    return {
      module: TemporalClientModule,
      providers: [
        { provide: Connection, useFactory: () => Connection.lazy({ address: settings.address }) },
        {
          provide: Client,
          inject: [Connection],
          useFactory: (connection: Connection) => new Client({ connection, namespace: settings.namespace }),
        },
      ],
      exports: [Connection, Client],
    };
  }

  constructor(@Inject(Connection) private readonly connection: Connection) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}

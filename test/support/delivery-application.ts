import { type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  AdvanceAssignment,
  DeliverToRecipient,
  deliveryUseCases,
  FirstStartStore,
  ListMessages,
} from '#application';
import { ChannelsModule, zaloApiProviders } from '#channels';
import { instantAt } from '#domain';
import { type MailConfig, plainMail, type ZaloConfig } from '#platform';
import { Database, PersistenceModule } from '#persistence';
import { prepare } from '../../apps/api/src/prepare/prepare.js';
import { startPlanApplication } from './plan-application.js';

/** Plan 1782 given out for 2025, with everything that decides and delivers, but no workflow: a test calls what it means. */
export interface DeliveryApplication {
  readonly app: INestApplicationContext;
  readonly database: Database;
  setClock(date: string, time: string): Promise<void>;
  /** Decides all that is due, as the workflows would. */
  advanceAll(): Promise<void>;
  /** One wake of whoever has this mail address. */
  deliver(address: string): Promise<{ waitMs: number | null }>;
  recipientOf(address: string): Promise<string>;
  close(): Promise<void>;
}

/** Loads the seed on an empty, migrated database; mail goes to `smtpUrl`, `more` are further use cases. The clock stands at 02/12/2024, 07:00. */
export async function startDeliveryApplication(
  url: string,
  smtpUrl: string,
  more: readonly Provider[] = [],
  zalo: ZaloConfig | null = null,
  mail: MailConfig = plainMail,
): Promise<DeliveryApplication> {
  await giveOutSeed(url);
  class DeliveryTestModule {}
  Module({
    imports: [
      PersistenceModule.forRoot(url),
      ChannelsModule.forRoot({
        mode: 'training',
        publicUrl: 'https://dondoc.phutho.example',
        smtpUrl,
        mail,
        secret: 'a-secret-of-at-least-32-characters-1',
        previousSecret: null,
        zalo,
      }),
    ],
    providers: [...deliveryUseCases, ...zaloApiProviders(zalo), AdvanceAssignment, ListMessages, ...more],
  })(DeliveryTestModule);
  const app = await NestFactory.createApplicationContext(DeliveryTestModule, {
    logger: ['error'],
    abortOnError: false,
  });
  const database = app.get(Database);
  const recipientOf = async (address: string): Promise<string> => {
    const [row] = await database.query<{ id: string }>(
      `SELECT recipients.id FROM recipients JOIN contact_points
           ON contact_points.person_id = recipients.person_id OR contact_points.agency_id = recipients.agency_id
        WHERE contact_points.address = $1`,
      [address],
    );
    return row?.id ?? '';
  };
  return {
    app,
    database,
    recipientOf,
    setClock: (date, time) => app.get(FirstStartStore).freezeClock(instantAt(date, time)),
    advanceAll: async () => {
      const ids = await database.query<{ id: string }>('SELECT id FROM assignments ORDER BY id');
      for (const { id } of ids) await app.get(AdvanceAssignment).run(id);
    },
    deliver: async (address) => app.get(DeliverToRecipient).run(await recipientOf(address)),
    close: () => app.close(),
  };
}

async function giveOutSeed(url: string): Promise<void> {
  const plans = await startPlanApplication(url);
  await prepare(plans.app, 'training');
  const [plan] = await plans.database.query<{ id: string }>(
    "SELECT id FROM plans WHERE number = '1782/KH-UBND'",
  );
  await plans.setClock('2024-12-02', '07:00');
  await plans.giveOut(plan?.id ?? '', 2025);
  await plans.close();
}

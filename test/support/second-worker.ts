import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { deliveryUseCases } from '#application';
import { ChannelsModule, zaloApiProviders } from '#channels';
import { PersistenceModule } from '#persistence';

/** Another process that delivers on the same database, as far as PostgreSQL can tell. */
export async function startSecondWorker(url: string, smtpUrl: string): Promise<INestApplicationContext> {
  class SecondWorkerModule {}
  Module({
    imports: [
      PersistenceModule.forRoot(url),
      ChannelsModule.forRoot({
        mode: 'training',
        publicUrl: 'https://dondoc.phutho.example',
        smtpUrl,
        secret: 'a-secret-of-at-least-32-characters-1',
        previousSecret: null,
        zalo: null,
      }),
    ],
    providers: [...deliveryUseCases, ...zaloApiProviders(null)],
  })(SecondWorkerModule);
  return NestFactory.createApplicationContext(SecondWorkerModule, { logger: ['error'], abortOnError: false });
}

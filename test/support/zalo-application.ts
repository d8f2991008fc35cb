import { type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ConnectZalo, RefreshZaloTokens, ZaloAccess } from '#application';
import { ChannelsModule } from '#channels';
import { PersistenceModule } from '#persistence';
import type { ZaloConfig } from '#platform';

export const zaloAccount = {
  appId: '1234567890123456789',
  appSecret: 'emulator-app-secret',
  oaId: '2000000000000000002',
  oaSecretKey: 'emulator-oa-secret',
};

export interface ZaloApplicationOptions {
  emulatorUrl: string;
  secret?: string;
  previousSecret?: string | null;
  providers?: Provider[];
}

/** One process with Zalo's use cases on a real database, and a pool of its own. */
export async function startZaloApplication(
  url: string,
  { emulatorUrl, secret, previousSecret, providers }: ZaloApplicationOptions,
): Promise<INestApplicationContext> {
  const zalo: ZaloConfig = { ...zaloAccount, emulatorUrl };
  class ZaloTestModule {}
  Module({
    imports: [
      PersistenceModule.forRoot(url),
      ChannelsModule.forRoot({
        mode: 'training',
        publicUrl: 'http://127.0.0.1:3000',
        smtpUrl: 'smtp://127.0.0.1:2',
        secret: secret ?? 'a secret of at least thirty-two characters',
        previousSecret: previousSecret ?? null,
        zalo,
      }),
    ],
    providers: [ConnectZalo, RefreshZaloTokens, ZaloAccess, ...(providers ?? [])],
  })(ZaloTestModule);
  return NestFactory.createApplicationContext(ZaloTestModule, { logger: ['error'], abortOnError: false });
}

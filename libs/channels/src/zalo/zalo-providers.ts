import {
  TokenSealer,
  ZaloAccess,
  RefreshZaloTokens,
  SendingMode,
  SystemClock,
  ZaloEventReader,
  ZaloSender,
  ZaloSettings,
  ZaloTexts,
  ZaloTokenEndpoint,
} from '#application';
import type { ZaloConfig } from '#platform';
import type { Provider, ValueProvider } from '@nestjs/common';
import { AesTokenSealer } from './aes-token-sealer.js';
import { emulatedTemplateIds } from './registration.js';
import { type ReminderSettings, TemplateReminders } from './template-reminders.js';
import { ConsultationTexts } from './consultation-texts.js';
import { SignedZaloEvents } from './signed-zalo-events.js';
import { ZaloOaApi } from './oa-api.js';
import { ZaloClient, zaloHosts } from './zalo-client.js';
import { oauthHost, ZaloOauth } from './zalo-oauth.js';

/** What Zalo's part of the channels is told. */
export interface ZaloChannel {
  zalo: ZaloConfig | null;
  secret: string;
  previousSecret: string | null;
}

/** Account, sealed tokens and token endpoint behind their ports. Needs no token yet. */
export function zaloProviders({ zalo, secret, previousSecret }: ZaloChannel): ValueProvider[] {
  const account = zalo ?? { appId: '', appSecret: '', oaId: '', oaSecretKey: '', emulatorUrl: null };
  const { appId, oaId, oaSecretKey, emulatorUrl } = account;
  const settings: ZaloSettings = { isConnected: zalo !== null, appId, oaId, oaSecretKey };
  const base = emulatorUrl === null ? oauthHost : `${emulatorUrl}/oauth`;
  return [
    { provide: ZaloSettings, useValue: settings },
    { provide: ZaloEventReader, useValue: new SignedZaloEvents(settings) },
    { provide: TokenSealer, useValue: new AesTokenSealer(secret, previousSecret) },
    { provide: ZaloTokenEndpoint, useValue: new ZaloOauth(account, { fetch, base }) },
  ];
}

/** The two hosts, called with the token in force; for the process that has `ZaloAccess`. */
export function zaloApiProviders(zalo: ZaloConfig | null): Provider[] {
  const clientFor = (access: ZaloAccess): ZaloClient =>
    new ZaloClient({
      fetch,
      appSecret: zalo?.appSecret ?? '',
      accessToken: async () => {
        const state = await access.current();
        return state.isUsable ? state.accessToken : '';
      },
      now: () => new Date(),
      bases: hostsOf(zalo),
    });
  return [
    { provide: ZaloClient, inject: [ZaloAccess], useFactory: clientFor },
    { provide: ZaloOaApi, inject: [ZaloClient], useFactory: (client: ZaloClient) => new ZaloOaApi(client) },
    { provide: ZaloTexts, useClass: ConsultationTexts },
    {
      provide: ZaloSender,
      inject: [SendingMode, ZaloOaApi, ZaloAccess, RefreshZaloTokens, SystemClock],
      useFactory: (
        { publicUrl }: SendingMode,
        ...ports: [ZaloOaApi, ZaloAccess, RefreshZaloTokens, SystemClock]
      ) => new TemplateReminders(reminderSettings(zalo, publicUrl), ...ports),
    },
  ];
}

function reminderSettings(zalo: ZaloConfig | null, publicUrl: string): ReminderSettings {
  const isEmulated = zalo?.emulatorUrl != null;
  return { templateIds: zalo?.templateIds ?? (isEmulated ? emulatedTemplateIds : {}), publicUrl };
}

function hostsOf(zalo: ZaloConfig | null): typeof zaloHosts {
  const url = zalo?.emulatorUrl ?? null;
  return url === null ? zaloHosts : { oa: `${url}/openapi`, business: `${url}/business` };
}

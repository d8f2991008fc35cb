import { type DynamicModule, Global, Module } from '@nestjs/common';
import {
  DeviceSeal,
  LetterChecker,
  LinkSigner,
  MessageRenderer,
  SendingMode,
  ShippedLetter,
} from '#application';
import { type MailConfig, plainMail, type ZaloConfig } from '#platform';
import { mailProviders } from './email/mail-providers.js';
import { HmacDeviceSeal } from './links/hmac-device-seal.js';
import { HmacLinkSigner } from './links/hmac-link-signer.js';
import { CheckedLetters } from './templates/checked-letters.js';
import { shippedLetter } from './templates/shipped-letter.js';
import { TemplateMessageRenderer } from './templates/template-message-renderer.js';
import { zaloProviders } from './zalo/zalo-providers.js';

/** What the channels are told by the environment. */
export interface ChannelsConfig {
  mode: 'training' | 'production';
  publicUrl: string;
  smtpUrl: string;
  mail?: MailConfig;
  secret: string;
  previousSecret: string | null;
  zalo: ZaloConfig | null;
}

/** Links, letters and the mail server behind the application's ports. */
@Global()
@Module({})
export class ChannelsModule {
  static forRoot(config: ChannelsConfig): DynamicModule {
    const { mode, publicUrl, smtpUrl, secret, previousSecret, mail = plainMail } = config;
    const sendingMode: SendingMode = { publicUrl, isTraining: mode === 'training' };
    const providers = [
      { provide: LinkSigner, useValue: new HmacLinkSigner(secret, previousSecret) },
      { provide: DeviceSeal, useValue: new HmacDeviceSeal(secret, previousSecret) },
      { provide: MessageRenderer, useClass: TemplateMessageRenderer },
      { provide: ShippedLetter, useValue: shippedLetter },
      { provide: LetterChecker, useValue: new CheckedLetters() },
      { provide: SendingMode, useValue: sendingMode },
      ...mailProviders(smtpUrl, mail),
      ...zaloProviders(config),
    ];
    return { module: ChannelsModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

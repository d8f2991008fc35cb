import { type DynamicModule, Global, Module } from '@nestjs/common';
import { LinkSigner, MailSender, MessageRenderer, SendingMode } from '#application';
import { NodemailerMailSender } from './email/nodemailer-mail-sender.js';
import { HmacLinkSigner } from './links/hmac-link-signer.js';
import { TemplateMessageRenderer } from './templates/template-message-renderer.js';

/** What the channels are told by the environment. */
export interface ChannelsConfig {
  mode: 'training' | 'production';
  publicUrl: string;
  smtpUrl: string;
  secret: string;
  previousSecret: string | null;
}

/** Links, letters and the mail server behind the application's ports. */
@Global()
@Module({})
export class ChannelsModule {
  static forRoot({ mode, publicUrl, smtpUrl, secret, previousSecret }: ChannelsConfig): DynamicModule {
    const sendingMode: SendingMode = { publicUrl, isTraining: mode === 'training' };
    const providers = [
      { provide: LinkSigner, useValue: new HmacLinkSigner(secret, previousSecret) },
      { provide: MessageRenderer, useClass: TemplateMessageRenderer },
      { provide: SendingMode, useValue: sendingMode },
      { provide: MailSender, useFactory: () => new NodemailerMailSender(smtpUrl) },
    ];
    return { module: ChannelsModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

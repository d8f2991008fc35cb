import type { Provider } from '@nestjs/common';
import {
  DeliveryQueue,
  MessageLedger,
  MessageList,
  MessageSource,
  NoticeStore,
  RecipientDirectory,
  RecipientResolver,
  ResolveRecipients,
} from '#application';
import { TypeormDeliveryQueue } from './typeorm-delivery-queue.js';
import { TypeormMessageLedger } from './typeorm-message-ledger.js';
import { TypeormMessageList } from './typeorm-message-list.js';
import { TypeormMessageSource } from './typeorm-message-source.js';
import { TypeormNoticeStore } from './typeorm-notice-store.js';
import { TypeormRecipientDirectory } from './typeorm-recipient-directory.js';

export const deliveryProviders: Provider[] = [
  { provide: RecipientDirectory, useClass: TypeormRecipientDirectory },
  { provide: RecipientResolver, useClass: ResolveRecipients },
  { provide: DeliveryQueue, useClass: TypeormDeliveryQueue },
  { provide: MessageLedger, useClass: TypeormMessageLedger },
  { provide: MessageList, useClass: TypeormMessageList },
  { provide: MessageSource, useClass: TypeormMessageSource },
  { provide: NoticeStore, useClass: TypeormNoticeStore },
];

import type { Provider } from '@nestjs/common';
import {
  AddressChecks,
  ContactPoints,
  DeliveryLimits,
  DeliveryPreferences,
  DeliveryQueue,
  LetterVersions,
  MailReports,
  MailServers,
  MessageLedger,
  MessageList,
  MessageReceipts,
  MessageSource,
  NoticeStore,
  ReachabilityView,
  RecipientDirectory,
  RecipientResolver,
  RecipientTurns,
  ResolveRecipients,
  SendingSwitch,
  Silences,
} from '#application';
import { AdvisoryRecipientTurns } from './advisory-recipient-turns.js';
import { TypeormAddressChecks } from './typeorm-address-checks.js';
import { TypeormContactPoints } from './typeorm-contact-points.js';
import { TypeormDeliveryLimits } from './typeorm-delivery-limits.js';
import { TypeormDeliveryPreferences } from './typeorm-delivery-preferences.js';
import { TypeormDeliveryQueue } from './typeorm-delivery-queue.js';
import { TypeormLetterVersions } from './typeorm-letter-versions.js';
import { TypeormMailReports } from './typeorm-mail-reports.js';
import { TypeormMailServers } from './typeorm-mail-servers.js';
import { TypeormMessageLedger } from './typeorm-message-ledger.js';
import { TypeormMessageList } from './typeorm-message-list.js';
import { TypeormMessageReceipts } from './typeorm-message-receipts.js';
import { TypeormMessageSource } from './typeorm-message-source.js';
import { TypeormNoticeStore } from './typeorm-notice-store.js';
import { TypeormReachabilityView } from './typeorm-reachability-view.js';
import { TypeormSendingSwitch } from './typeorm-sending-switch.js';
import { TypeormSilences } from './typeorm-silences.js';
import { TypeormRecipientDirectory } from './typeorm-recipient-directory.js';

export const deliveryProviders: Provider[] = [
  { provide: RecipientDirectory, useClass: TypeormRecipientDirectory },
  { provide: RecipientResolver, useClass: ResolveRecipients },
  { provide: RecipientTurns, useClass: AdvisoryRecipientTurns },
  { provide: AddressChecks, useClass: TypeormAddressChecks },
  { provide: ContactPoints, useClass: TypeormContactPoints },
  { provide: DeliveryLimits, useClass: TypeormDeliveryLimits },
  { provide: DeliveryPreferences, useClass: TypeormDeliveryPreferences },
  { provide: DeliveryQueue, useClass: TypeormDeliveryQueue },
  { provide: LetterVersions, useClass: TypeormLetterVersions },
  { provide: MailReports, useClass: TypeormMailReports },
  { provide: MailServers, useClass: TypeormMailServers },
  { provide: MessageLedger, useClass: TypeormMessageLedger },
  { provide: MessageList, useClass: TypeormMessageList },
  { provide: MessageReceipts, useClass: TypeormMessageReceipts },
  { provide: MessageSource, useClass: TypeormMessageSource },
  { provide: ReachabilityView, useClass: TypeormReachabilityView },
  { provide: SendingSwitch, useClass: TypeormSendingSwitch },
  { provide: Silences, useClass: TypeormSilences },
  { provide: NoticeStore, useClass: TypeormNoticeStore },
];

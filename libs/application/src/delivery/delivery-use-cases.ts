import { RefreshZaloTokens } from '../zalo/refresh-zalo-tokens.use-case.js';
import { ZaloAccess } from '../zalo/zalo-access.js';
import { BrokenAddresses } from './broken-addresses.js';
import { ChooseChannel } from './choose-channel.js';
import { DeliverByZalo } from './deliver-by-zalo.use-case.js';
import { DeliverToRecipient } from './deliver-to-recipient.use-case.js';
import { EditLetter } from './edit-letter.use-case.js';
import { GatherParts } from './gather-parts.js';
import { HandOverMessage } from './hand-over-message.js';
import { KeepPace } from './keep-pace.js';
import { KeepSilence } from './keep-silence.use-case.js';
import { LetterInForce } from './letter-in-force.js';
import { ListMessages } from './list-messages.use-case.js';
import { PrepareMessages } from './prepare-messages.js';
import { ReadLetter } from './read-letter.use-case.js';
import { ReadMailServers } from './read-mail-servers.use-case.js';
import { RecordReceipt } from './record-receipt.js';
import { ResendMessage } from './resend-message.use-case.js';
import { ScreenNotices } from './screen-notices.js';
import { SendTestMessage } from './send-test-message.use-case.js';
import { SetAddress } from './set-address.use-case.js';
import { SetDeliveryPreference } from './set-delivery-preference.use-case.js';
import { SetDeliverySettings } from './set-delivery-settings.use-case.js';
import { SwitchSending } from './switch-sending.use-case.js';
import { TakeMailReport } from './take-mail-report.use-case.js';
import { WakeHeld } from './wake-held.js';
import { WriteBundle } from './write-bundle.js';
import { WriteChecks } from './write-checks.js';
import { WriteMessage } from './write-message.js';

/** For the office: addresses, the emergency stop, sending again, tests, who can be reached. */
export const deliveryCommands = [
  SetAddress,
  SetDeliveryPreference,
  SetDeliverySettings,
  WakeHeld,
  KeepSilence,
  SwitchSending,
  ResendMessage,
  SendTestMessage,
  HandOverMessage,
  BrokenAddresses,
  ScreenNotices,
  ListMessages,
  TakeMailReport,
  ReadMailServers,
];

/** For the admin: the letter, its versions, a look at a change. */
export const letterUseCases = [GatherParts, LetterInForce, EditLetter, ReadLetter];

/** For the worker: everything that one wake of a recipient needs, besides the ports. */
export const deliveryUseCases = [
  GatherParts,
  LetterInForce,
  ChooseChannel,
  DeliverByZalo,
  DeliverToRecipient,
  PrepareMessages,
  HandOverMessage,
  KeepPace,
  BrokenAddresses,
  RecordReceipt,
  RefreshZaloTokens,
  ScreenNotices,
  WriteBundle,
  WriteChecks,
  WriteMessage,
  ZaloAccess,
];

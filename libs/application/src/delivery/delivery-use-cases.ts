import { DeliverToRecipient } from './deliver-to-recipient.use-case.js';
import { HandOverMessage } from './hand-over-message.js';
import { PrepareMessages } from './prepare-messages.js';
import { ScreenNotices } from './screen-notices.js';
import { WriteMessage } from './write-message.js';

/** For the worker: everything that one wake of a recipient needs, besides the ports. */
export const deliveryUseCases = [
  DeliverToRecipient,
  PrepareMessages,
  HandOverMessage,
  ScreenNotices,
  WriteMessage,
];

export { RecipientResolver } from './recipients.js';
export type { ResolvedRecipient, ResolveInput } from './recipients.js';
export { ResolveRecipients } from './resolve-recipients.js';
export { type DirectoryRequest, RecipientDirectory } from './directory.js';
export type {
  Directory,
  DirectoryAgency,
  DirectoryLead,
  DirectoryPerson,
  DirectoryPost,
} from './directory.js';
export { LinkSigner } from './links.js';
export type { LinkSubject } from './links.js';
export { MailSender } from './mail.js';
export type { Envelope, Mail, MailParty, SendResult } from './mail.js';
export { DeliveryQueue } from './delivery-queue.js';
export type { QueuedNotice, QueuedRecipient, Remaining, SendingHistory } from './delivery-queue.js';
export { DeliveryLimits } from './delivery-limits.js';
export type { LimitFacts } from './delivery-limits.js';
export { DeliveryPreferences } from './delivery-preferences.js';
export { SetDeliveryPreference } from './set-delivery-preference.use-case.js';
export { SetDeliverySettings } from './set-delivery-settings.use-case.js';
export { KeepSilence } from './keep-silence.use-case.js';
export { Silences } from './silences.js';
export type { NewSilence, SilenceRecord } from './silences.js';
export { MessageLedger } from './message-ledger.js';
export type { Attempt, AttemptEnd, Closing, NewMessage } from './message-ledger.js';
export { DeliverByZalo } from './deliver-by-zalo.use-case.js';
export { ZaloSender } from './zalo-sender.js';
export type { ReminderFacts, ReminderResult, StoredReminder, WrittenReminder } from './zalo-sender.js';
export { AddressChecks } from './address-checks.js';
export type { DrilledHead, DrillSummary, NewCheck, PressableCheck, WaitingCheck } from './address-checks.js';
export { CheckAddress } from './check-address.use-case.js';
export { RunDrill } from './run-drill.use-case.js';
export { RecordReceipt } from './record-receipt.js';
export { MessageReceipts } from './message-receipts.js';
export type { NewReceipt, ReceiptedMessage } from './message-receipts.js';
export { MailReportReader, MailReports } from './mail-reports.js';
export type { KeptReport, MailReport, ReportedOutcome } from './mail-reports.js';
export { type ReportEffect, TakeMailReport } from './take-mail-report.use-case.js';
export { MailServers } from './mail-servers.js';
export type { MailServerName, MailServerState, MailServerStatus } from './mail-servers.js';
export { NoteMailServer } from './note-mail-server.use-case.js';
export { ReadMailServers } from './read-mail-servers.use-case.js';
export { RecipientTurns } from './recipient-turns.js';
export { ContactPoints } from './contact-points.js';
export type { BrokenContact, ContactOwner } from './contact-points.js';
export { nameOf } from './addressee.js';
export { NoticeStore } from './notice-store.js';
export { MessageSource } from './message-source.js';
export { issuerAsOf } from './message-words.js';
export type { LineStage, NoticeLine, ToldLine } from './message-source.js';
export { SendingMode } from './message-model.js';
export { MessageRenderer } from './message-renderer.js';
export { LetterChecker, LetterVersions, ShippedLetter } from './letter.js';
export type {
  LetterChange,
  LetterContent,
  LetterProblem,
  LetterSection,
  LetterVersion,
  LetterWords,
  NewLetterVersion,
} from './letter.js';
export { EditLetter } from './edit-letter.use-case.js';
export { ReadLetter } from './read-letter.use-case.js';
export type {
  Headline,
  MessageItem,
  MessageLink,
  MessageModel,
  MessageSection,
  UpcomingStep,
  RenderedMessage,
  TestWords,
  CheckWords,
  SectionKind,
} from './message-model.js';
export { composeMessage } from './compose-message.js';
export type { MessageParts } from './compose-message.js';
export { PrepareMessages } from './prepare-messages.js';
export { DeliverToRecipient } from './deliver-to-recipient.use-case.js';
export { deliveryCommands, deliveryUseCases, letterUseCases } from './delivery-use-cases.js';
export { MessageList } from './message-list.js';
export type {
  MessageAttempt,
  MessageDetail,
  MessageFilter,
  MessageReport,
  MessageSummary,
} from './message-list.js';
export { ListMessages } from './list-messages.use-case.js';
export { SetAddress } from './set-address.use-case.js';
export { SendingSwitch } from './sending-switch.js';
export type { SendingState } from './sending-switch.js';
export { SwitchSending } from './switch-sending.use-case.js';
export type { SendingView } from './switch-sending.use-case.js';
export { ResendMessage } from './resend-message.use-case.js';
export { SendTestMessage } from './send-test-message.use-case.js';
export type { TestResult } from './send-test-message.use-case.js';
export { ReachabilityView } from './reachability.js';
export type { Reach, ReachedPost } from './reachability.js';
export { ReadReachability } from './read-reachability.use-case.js';
export type { Reachability } from './read-reachability.use-case.js';

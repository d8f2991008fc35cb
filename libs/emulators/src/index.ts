export { startMailbox, type Mailbox, type MailboxOptions } from './mailbox/start-mailbox.js';
export type { MailAddress, ReceivedMail } from './mailbox/received-mail.js';
export type { Bounce, MailboxBehaviour, Refusal } from './mailbox/behaviour.js';
export { startZalo, type ZaloEmulator, type ZaloEmulatorOptions } from './zalo/start-zalo.js';
export type { PhoneEntry, Template, User as ZaloUser } from './zalo/world.js';

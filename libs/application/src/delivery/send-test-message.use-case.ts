import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole, unauthenticated } from '../accounts/rights.js';
import { conflict, notFound } from '../errors.js';
import { Clock, SystemClock, Transaction, WakeUps } from '../time/index.js';
import { type ContactOwner, ContactPoints } from './contact-points.js';
import { DeliveryQueue } from './delivery-queue.js';
import { RecipientDirectory } from './directory.js';
import { HandOverMessage } from './hand-over-message.js';
import { type Envelope, MailSender, type SendResult } from './mail.js';
import { type Attempt, MessageLedger, type NewMessage } from './message-ledger.js';
import { SendingMode } from './message-model.js';
import { MessageRenderer } from './message-renderer.js';
import { RecipientTurns } from './recipient-turns.js';
import { SendingSwitch } from './sending-switch.js';

export interface TestResult {
  address: string;
  outcome: SendResult['outcome'];
  /** The server's own words. */
  detail: string;
  /** The message on record; null for a test to one's own account. */
  messageId: string | null;
}

/** A harmless message to see whether an address works, and what the server says. */
@Injectable()
export class SendTestMessage {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly contacts: ContactPoints,
    private readonly directory: RecipientDirectory,
    private readonly queue: DeliveryQueue,
    private readonly turns: RecipientTurns,
    private readonly ledger: MessageLedger,
    private readonly handOver: HandOverMessage,
    private readonly sending: SendingSwitch,
    private readonly renderer: MessageRenderer,
    private readonly mode: SendingMode,
    private readonly sender: MailSender,
    private readonly wakeUps: WakeUps,
    private readonly audit: AuditLog,
  ) {}

  /** To one's own account. Throws 409 while sending is stopped, and where the account has no address. */
  async toSelf(actor: Actor): Promise<TestResult> {
    const account = actor.id === null ? null : await this.contacts.findAccount(actor.id);
    if (account === null) {
      if (actor.id === null) throw unauthenticated();
      throw conflict('no-address', 'Khóa API không có địa chỉ thư; đề nghị chọn người nhận.', 'no-address');
    }
    const message = await this.compose(account.name, account.address);
    const mail = {
      ...message,
      ...message.envelope,
      date: message.at,
      messageId: `<${message.id}@localhost>`,
    };
    const { outcome, detail } = await this.sender.send(mail);
    await this.note(actor, account.address, outcome);
    return { address: account.address, outcome, detail, messageId: null };
  }

  /** To a person or an agency, on record. Throws 403 for others than the office, 404, 409. */
  async toContact(actor: Actor, owner: ContactOwner): Promise<TestResult> {
    requireRole(actor, 'office');
    const contact = await this.contacts.find(owner);
    if (contact === null) throw notFound('người nhận này');
    const { name, address } = contact;
    if (address === null) {
      throw conflict('no-address', 'Người nhận này chưa có địa chỉ dùng được.', 'no-address');
    }
    const message = await this.compose(name, address);
    const [recipientId = ''] = await this.transaction.run(() => this.directory.recipientIds([owner]));
    const { outcome, detail } = await this.inTurn({ ...message, recipientId });
    await this.note(actor, address, outcome);
    return { address, outcome, detail, messageId: message.id };
  }

  private async inTurn(message: NewMessage): Promise<SendResult> {
    const giveBack = await this.turns.take(message.recipientId);
    if (giveBack === null) {
      throw conflict('busy', 'Đang gửi tin tới người nhận này, đề nghị thử lại sau ít giây.', 'sending');
    }
    try {
      const attempt = await this.transaction.run(() => this.open(message));
      return await this.handOver.runOnce(attempt);
    } finally {
      await giveBack();
    }
  }

  /** Wakes the recipient as well: should this process die, the worker finishes what it left. */
  private async open(message: NewMessage): Promise<Attempt> {
    const { recipientId } = message;
    await this.queue.lock([recipientId]);
    await this.queue.waitUntil(recipientId, null);
    await this.wakeUps.append([{ kind: 'delivery', targetId: recipientId }]);
    return this.ledger.open(message, this.systemClock.now());
  }

  private async compose(name: string, address: string): Promise<NewMessage & { envelope: Envelope }> {
    if ((await this.sending.read()).stopped) {
      throw conflict('sending-stopped', 'Việc gửi tin đang dừng.', 'stopped');
    }
    const from = await this.sending.senderAddress();
    if (from === null)
      throw conflict('no-sender', 'Chưa có địa chỉ hộp thư của Văn phòng để gửi.', 'no-sender');
    const senderName = (await this.sending.senderName()) ?? 'Văn phòng UBND tỉnh';
    const envelope = { from: { name: senderName, address: from }, to: { name, address }, replyTo: null };
    const words = this.renderer.renderTest({ training: this.mode.isTraining, addressedAs: name, senderName });
    const id = this.ledger.newId();
    const at = await this.clock.now();
    return { ...words, id, recipientId: '', envelope, copy: false, templateData: null, noticeIds: [], at };
  }

  private async note(actor: Actor, target: string, outcome: string): Promise<void> {
    const at = this.systemClock.now();
    await this.audit.append({ at, actor, action: 'test-sent', target, data: { outcome } });
  }
}

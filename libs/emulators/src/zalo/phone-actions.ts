import { findUser, put } from './oa-host.js';
import type { EventFault, Webhooks } from './webhooks.js';
import type { PhoneEntry, User } from './world.js';
import type { ZaloState } from './zalo-state.js';

export type PhoneAction = 'follow' | 'unfollow' | 'block' | 'unblock' | 'write' | 'see' | 'chat' | 'withdraw';

/** What is written, and how its event is spoiled on its way. */
export interface ActionDetails {
  text?: string;
  fault?: EventFault | null;
}

/** What people do on their phones, with the events that follow from it. */
export class PhoneActions {
  constructor(
    private readonly state: ZaloState,
    private readonly webhooks: Webhooks,
  ) {}

  /** Answers false where there is no such user. */
  run(userId: string, action: PhoneAction, { text = '', fault = null }: ActionDetails = {}): boolean {
    const user = findUser(this.state, userId);
    if (user === undefined) return false;
    const doing: Record<PhoneAction, () => void> = {
      follow: () => this.follow(user, 'follow', fault),
      unfollow: () => this.follow(user, 'unfollow', fault),
      block: () => (user.blocks = true),
      unblock: () => (user.blocks = false),
      write: () => this.write(user, text, fault),
      see: () => this.see(user, fault),
      chat: () => this.clickChat(user, fault),
      withdraw: () => this.withdraw(user, fault),
    };
    doing[action]();
    this.state.save();
    return true;
  }

  /** The receipt of a message by telephone number: once it has reached the phone. */
  receipt(entry: PhoneEntry, recipient: string, afterMs: number): void {
    entry.deliveredAt = this.state.clocks.system().getTime() + afterMs;
    const message = {
      delivery_time: String(entry.deliveredAt),
      msg_id: entry.id,
      tracking_id: entry.trackingId,
    };
    const fields = { sender: { id: this.oaId }, recipient: { id: recipient }, message };
    this.webhooks.send({ name: 'user_received_message', fields, server: 'ZNS', afterMs });
  }

  /** The console's check: signed, about another OA, with placeholder text. */
  consoleCheck(): void {
    this.webhooks.send({
      name: 'user_send_text',
      fields: {
        user_id_by_app: '552177279717587730',
        sender: { id: '246845883529197922' },
        recipient: { id: '388613280878808645' },
        message: { text: 'message', msg_id: '96d3cdf3af150460909' },
      },
    });
  }

  private get oaId(): string {
    return this.state.world.oa.oaId;
  }

  private touch(user: User): void {
    user.lastInteractionAt = this.state.clocks.business().getTime();
  }

  private follow(user: User, action: 'follow' | 'unfollow', fault: EventFault | null): void {
    user.follows = action === 'follow';
    if (user.follows) this.touch(user);
    const fields = {
      oa_id: this.oaId,
      follower: { id: user.userId },
      user_id_by_app: user.userIdByApp,
      source: 'oa_profile',
    };
    this.webhooks.send({ name: action, fields, fault });
  }

  private write(user: User, text: string, fault: EventFault | null): void {
    this.touch(user);
    const entry = put(this.state, user, { kind: 'from-user', lines: text.split('\n') });
    const fields = {
      user_id_by_app: user.userIdByApp,
      sender: { id: user.userId },
      recipient: { id: this.oaId },
      message: { text, msg_id: entry.id },
    };
    this.webhooks.send({ name: 'user_send_text', fields, fault });
  }

  /** Somebody taps the chat button or a menu: opens the window without a message. */
  private clickChat(user: User, fault: EventFault | null): void {
    this.touch(user);
    const fields = { oa_id: this.oaId, user_id: user.userId, user_id_by_app: user.userIdByApp };
    this.webhooks.send({ name: 'user_click_chatnow', fields, fault });
  }

  /** Somebody asks Zalo to have their data erased. */
  private withdraw(user: User, fault: EventFault | null): void {
    const fields = { oa_id: this.oaId, user: { id: user.userId } };
    this.webhooks.send({ name: 'user_withdraw', fields, fault });
  }

  private see(user: User, fault: EventFault | null): void {
    const at = this.state.clocks.business().getTime();
    const unseen = this.state.world.messages.filter(
      (one) => one.userId === user.userId && one.kind !== 'from-user' && one.seenAt === null,
    );
    if (unseen.length === 0) return;
    for (const one of unseen) one.seenAt = at;
    const message = { msg_ids: unseen.map(({ id }) => id) };
    const fields = { sender: { id: this.oaId }, recipient: { id: user.userId }, message };
    this.webhooks.send({ name: 'user_seen_message', fields, fault });
  }
}

/** The receipt of a message by user id; its times are not in it. */
export function oaReceipt(state: ZaloState, webhooks: Webhooks, entry: PhoneEntry): void {
  entry.deliveredAt = state.clocks.system().getTime();
  webhooks.send({
    name: 'user_received_message',
    fields: {
      sender: { id: state.world.oa.oaId },
      recipient: { id: entry.userId },
      message: { msg_id: entry.id },
    },
    afterMs: state.world.switches.receiptAfterMs,
  });
}

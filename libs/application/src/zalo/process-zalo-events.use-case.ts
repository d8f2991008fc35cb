import { Injectable } from '@nestjs/common';
import { RecordReceipt } from '../delivery/index.js';
import { SystemClock, Transaction } from '../time/index.js';
import { AnswerZaloText } from './answer-zalo-text.js';
import { readZaloEvent, type ZaloHappening } from './read-zalo-event.js';
import { type StoredZaloEvent, ZaloEvents } from './zalo-events.js';
import { ZaloTexts, type ZaloUser, ZaloUsers } from './zalo-users.js';

const attemptsAtMost = 5;

interface Answer {
  userId: string;
  text: string;
  lastMessageAt: Date;
}

/** Looks at the events that the webhook kept, each once. */
@Injectable()
export class ProcessZaloEvents {
  constructor(
    private readonly transaction: Transaction,
    private readonly systemClock: SystemClock,
    private readonly events: ZaloEvents,
    private readonly users: ZaloUsers,
    private readonly answers: AnswerZaloText,
    private readonly texts: ZaloTexts,
    private readonly receipts: RecordReceipt,
  ) {}

  /** Works on one event; false where none waits. An answer leaves after its event is done, so it is never sent twice. */
  async run(): Promise<boolean> {
    let taken: StoredZaloEvent | null = null;
    try {
      const answer = await this.transaction.run(async () => {
        taken = await this.events.take();
        if (taken === null) return null;
        const given = await this.carryOut(readZaloEvent(taken), taken.happenedAt);
        await this.events.finish(taken.id, this.systemClock.now());
        return given;
      });
      if (answer !== null) await this.texts.send(answer.userId, answer.text, answer.lastMessageAt);
    } catch (error) {
      if (taken === null) throw error;
      await this.fail(taken, error);
    }
    return taken !== null;
  }

  private async carryOut(happening: ZaloHappening, at: Date): Promise<Answer | null> {
    if (happening.kind === 'other') return null;
    if (happening.kind === 'receipt') return this.receipt(happening, at);
    const { userId } = happening;
    const user = await this.users.lock(userId);
    switch (happening.kind) {
      case 'text':
        return this.answer(await this.touch(user, at), happening.text, at);
      case 'touch':
        await this.touch(user, at);
        return null;
      case 'follow':
        await this.follow(user, happening.follows, at);
        return null;
      case 'withdraw':
        await this.users.unbind(userId, 'Người dùng yêu cầu xoá dữ liệu trên Zalo', this.systemClock.now());
        return null;
    }
  }

  private async receipt(
    { userId, receipt, providerIds }: Extract<ZaloHappening, { kind: 'receipt' }>,
    at: Date,
  ): Promise<null> {
    for (const providerId of providerIds.toSorted()) {
      await this.receipts.run({ providerId, userId, receipt, at });
    }
    return null;
  }

  private async answer(user: ZaloUser, text: string, at: Date): Promise<Answer | null> {
    const given = await this.answers.run(user, text);
    return given === null ? null : { userId: user.userId, text: given, lastMessageAt: at };
  }

  private async touch(user: ZaloUser, at: Date): Promise<ZaloUser> {
    const isNewer = user.lastMessageAt === null || user.lastMessageAt < at;
    const touched = isNewer ? { ...user, lastMessageAt: at } : user;
    await this.users.save(touched);
    return touched;
  }

  /** Events come in any order: the last one by Zalo's own time stands. */
  private async follow(user: ZaloUser, follows: boolean, at: Date): Promise<void> {
    if (user.followChangedAt !== null && user.followChangedAt >= at) return;
    await this.users.save({ ...user, follows, followChangedAt: at });
  }

  private async fail(event: StoredZaloEvent, error: unknown): Promise<void> {
    const problem = error instanceof Error ? error.message : String(error);
    const isLast = event.failures + 1 >= attemptsAtMost;
    await this.events.fail(event.id, problem, isLast ? this.systemClock.now() : null);
  }
}

import { Injectable } from '@nestjs/common';
import { isAddressAtFault, localDateOf, stateAfterReport } from '#domain';
import { unauthenticated } from '../accounts/rights.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { BrokenAddresses } from './broken-addresses.js';
import { DeliveryQueue } from './delivery-queue.js';
import { type MailReport, MailReportReader, MailReports, type ReportedOutcome } from './mail-reports.js';
import { MessageLedger } from './message-ledger.js';
import { MessageReceipts } from './message-receipts.js';

/**
 * What a posted mail led to. 'applied': a message's state changed; 'noted': kept, nothing changed; 'repeated': known
 * before; 'foreign': about no mail of ours; 'unreadable': no report at all.
 */
export type ReportEffect = 'applied' | 'noted' | 'repeated' | 'foreign' | 'unreadable';

/** Takes what servers report later about mails that they had accepted. */
@Injectable()
export class TakeMailReport {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly reader: MailReportReader,
    private readonly reports: MailReports,
    private readonly queue: DeliveryQueue,
    private readonly ledger: MessageLedger,
    private readonly receipts: MessageReceipts,
    private readonly broken: BrokenAddresses,
  ) {}

  /** Throws 401 for a wrong secret; whatever the mail holds is answered. */
  async run(secret: string, raw: Uint8Array): Promise<ReportEffect> {
    if (!this.reader.admits(secret)) throw unauthenticated();
    const report = await this.reader.read(raw);
    return report === null ? 'unreadable' : this.transaction.run(() => this.take(report));
  }

  private async take(report: MailReport): Promise<ReportEffect> {
    const message = await this.reports.find(report.messageIds);
    if (message === null) return 'foreign';
    const { outcome, isNamed } = outcomeFor(this.reader.onWire(message.address), report.outcomes);
    if (outcome === undefined) return 'unreadable';
    const { messageId } = message;
    const kept = { key: report.key, messageId, outcome, at: this.systemClock.now() };
    if (!(await this.reports.keep(kept))) return 'repeated';
    const isArrived = outcome.action === 'delivered';
    const isChanged = await (isArrived ? this.arrive(messageId) : this.fail(messageId, outcome, isNamed));
    return isChanged ? 'applied' : 'noted';
  }

  private async arrive(messageId: string): Promise<boolean> {
    const state = await this.ledger.lockState(messageId);
    if (state === null || stateAfterReport(state, 'delivered') === state) return false;
    const at = this.systemClock.now();
    await this.receipts.move(messageId, { state: 'delivered', at, sentAt: await this.clock.now() });
    return true;
  }

  /** The address is at fault only where the report names it: a mailbox may pass its mail on to another one. */
  private async fail(messageId: string, outcome: ReportedOutcome, isNamed: boolean): Promise<boolean> {
    // Notices are locked before their message, as everywhere.
    await this.queue.ofMessage(messageId, localDateOf(await this.clock.now()));
    const state = await this.ledger.lockState(messageId);
    if (state === null || stateAfterReport(state, outcome.action) === state) return false;
    await this.reports.fail(messageId, outcome.detail);
    if (isNamed && isAddressAtFault(outcome.status, outcome.detail)) {
      await this.broken.disable(messageId, outcome.detail);
    }
    return true;
  }
}

/** What is said about an address; a server that names no recipient, or a single other one, means it all the same. */
function outcomeFor(
  address: string,
  outcomes: readonly ReportedOutcome[],
): { outcome: ReportedOutcome | undefined; isNamed: boolean } {
  const named = outcomes.find(({ recipients }) => recipients.includes(address));
  const outcome = named ?? outcomes[0];
  return { outcome, isNamed: named !== undefined || outcome?.recipients.length === 0 };
}

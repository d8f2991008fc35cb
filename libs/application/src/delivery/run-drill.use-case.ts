import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole, systemActor } from '../accounts/rights.js';
import { notFound } from '../errors.js';
import { Clock, Transaction, WakeUps } from '../time/index.js';
import { AddressChecks, type DrilledHead, type DrillSummary, type NewCheck } from './address-checks.js';
import { RecipientDirectory } from './directory.js';
import { type ReachedPost, ReachabilityView } from './reachability.js';

/** A harmless letter with a button to the head of every lead agency, and who did not press it. */
@Injectable()
export class RunDrill {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly view: ReachabilityView,
    private readonly directory: RecipientDirectory,
    private readonly checks: AddressChecks,
    private readonly wakeUps: WakeUps,
  ) {}

  async list(actor: Actor): Promise<DrillSummary[]> {
    requireRole(actor, 'office', 'standing');
    return this.checks.drills();
  }

  /** Throws 403, 404. */
  async read(actor: Actor, id: string): Promise<DrillSummary & { heads: DrilledHead[] }> {
    requireRole(actor, 'office', 'standing');
    const drill = await this.checks.drill(id);
    if (drill === null) throw notFound('đợt diễn tập này');
    return drill;
  }

  /** By hand, as often as the office likes. Throws 403. */
  async start(actor: Actor): Promise<{ id: string }> {
    requireRole(actor, 'office');
    const id = await this.transaction.run(() => this.begin(null, actor));
    return { id: id ?? '' };
  }

  /** The drill of a year, once. Call inside a transaction. */
  async ofYear(year: number): Promise<void> {
    await this.begin(year, systemActor);
  }

  private async begin(year: number | null, { name: actor }: Actor): Promise<string | null> {
    const at = await this.clock.now();
    const drillId = await this.checks.beginDrill(year, { actor, at });
    if (drillId === null) return null;
    const posts = await this.view.read(localDateOf(at));
    const heads = posts.filter(({ kind }) => kind === 'head');
    const asked = { drillId, askedBy: actor, askedAt: at };
    const ids = await this.directory.recipientIds(heads.filter(hasAddress).map(readerOf));
    let next = 0;
    const checks = heads.map((head): NewCheck => {
      const recipientId = hasAddress(head) ? (ids[next++] ?? null) : null;
      const { agency, title } = head;
      return { ...asked, agencyId: agency.id, recipientId, addressedAs: title ?? agency.name };
    });
    const armed = await this.checks.add(checks);
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
    return drillId;
  }
}

function hasAddress({ address }: ReachedPost): boolean {
  return address !== null;
}

/** The head's own address, else the agency's mailbox. */
function readerOf({ personId, isOwnAddress, agency }: ReachedPost): {
  personId: string | null;
  agencyId: string | null;
} {
  return isOwnAddress ? { personId, agencyId: null } : { personId: null, agencyId: agency.id };
}

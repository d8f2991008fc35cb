import { Injectable } from '@nestjs/common';
import { type LocalDate, localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import {
  AssignmentRecord,
  type EventEntry,
  type RungEntry,
  type TimelineEntry,
} from '../assignments/assignment-record.js';
import { anyTask, TaskList } from '../assignments/task-list.js';
import { hideLinks } from '../delivery/hide-links.js';
import { notFound } from '../errors.js';
import { LedgerDays } from '../ledger/ledger-days.js';
import { PlanViews } from '../plans/plan-views.js';
import { Clock, Transaction } from '../time/index.js';
import { maskAddress } from './mask-address.js';
import type { Proof, ProofChain, ProofMessage, ProofShare } from './proof.js';
import { ProofRecord } from './proof-record.js';

/**
 * Who was told what of an item, when, over which channel, and what came back: for the office, and for the standing body
 * of the plan with addresses partly hidden. Links never work from here.
 */
@Injectable()
export class ReadProof {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly plans: PlanViews,
    private readonly assignments: AssignmentRecord,
    private readonly tasks: TaskList,
    private readonly record: ProofRecord,
    private readonly days: LedgerDays,
  ) {}

  /** Throws 403 for accounts of agencies and onlookers, 404 where there is no such item, or none of the standing body's plans. */
  async run(actor: Actor, itemId: string): Promise<Proof> {
    requireRole(actor, 'office', 'standing');
    return this.transaction.run(async () => {
      const item = await this.plans.item(itemId);
      if (item === null || !(await this.isFor(actor, item.plan?.id ?? null))) throw notFound('nhiệm vụ');
      const messages = (await this.record.messages(itemId)).map((message) => shown(message, actor));
      const ids = await this.record.assignments(itemId);
      const recipientIds = [...new Set(messages.map(({ recipientId }) => recipientId))];
      const chains = await this.record.chains([...ids, ...recipientIds]);
      const byId = new Map(chains.map((chain) => [chain.id, chain]));
      const at = await this.clock.now();
      const shares: ProofShare[] = [];
      for (const id of ids) {
        shares.push(...(await this.shareOf(id, { chain: byId.get(id) ?? null, today: localDateOf(at) })));
      }
      const recipients = recipientIds.flatMap((id) => byId.get(id) ?? []);
      return { item, at, shares, messages, recipients, day: await this.days.last() };
    });
  }

  /** Whether the actor may see proofs of a plan's items; `planId` is null for single tasks. */
  async isFor({ role, agencyId }: Actor, planId: string | null): Promise<boolean> {
    if (role !== 'standing') return role !== 'agency' && role !== 'viewer';
    const standing = planId === null ? null : ((await this.plans.plan(planId))?.standingAgency ?? null);
    return standing !== null && standing.id === agencyId;
  }

  private async shareOf(
    assignmentId: string,
    { chain, today }: { chain: ProofChain | null; today: LocalDate },
  ): Promise<ProofShare[]> {
    const assignment = await this.assignments.find(assignmentId, everything, today);
    if (assignment === null) return [];
    const { items } = await this.tasks.page({ ...anyTask, assignmentId }, everything, { today, limit: 200 });
    const timeline = await this.assignments.timeline(assignmentId);
    return [{ assignment, stages: items, entries: timeline.filter(isKept), chain }];
  }
}

/** The right to the proof is looked at once, for the item as a whole. */
const everything = { all: true } as const;

function isKept(entry: TimelineEntry): entry is EventEntry | RungEntry {
  return entry.type !== 'message';
}

function shown(message: ProofMessage, { role }: Actor): ProofMessage {
  const text = hideLinks(message.text);
  return role === 'standing'
    ? { ...message, text, address: maskAddress(message.address) }
    : { ...message, text };
}

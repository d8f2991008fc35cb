import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { CommandStore } from '../assignments/command-store.js';
import { actorOf, type LinkActor, nameOfActor } from '../assignments/link-actor.js';
import { type LastEvent, LinkedDutiesStore } from '../assignments/links.js';
import { type OpenedLink, OpenLink } from '../assignments/open-link.js';
import { wrongField } from '../assignments/refusal.js';
import { TransferTargets } from '../changes/transfer-targets.js';
import { ApplicationError, forbidden } from '../errors.js';
import { Transaction } from '../time/index.js';
import { CarryByLink } from './carry-by-link.js';
import { eventOf, type LinkActionKind, type LinkCommand } from './link-command.js';
import { offered, reached, type LinkTarget } from './link-targets.js';
import { repeats } from './repeats.js';

/** What the page of one action shows. */
export interface LinkAction extends OpenedLink {
  /** What it can be said of now. */
  targets: LinkTarget[];
  /** Whom a task could be given to instead; empty for other actions. */
  agencies: { id: string; name: string }[];
}

export interface LinkOutcome {
  /** `already`: it had been said before, and nothing was recorded this time. */
  outcome: 'done' | 'already';
  at: Date;
  by: string;
}

/** What the reader of a letter can say without sign-in, besides taking the task on. */
@Injectable()
export class ActByLink {
  constructor(
    private readonly links: OpenLink,
    private readonly transaction: Transaction,
    private readonly store: CommandStore,
    private readonly duties: LinkedDutiesStore,
    private readonly agencies: TransferTargets,
    private readonly carry: CarryByLink,
  ) {}

  /** Only reads. Throws as `OpenLink`. */
  async read(token: string, kind: LinkActionKind): Promise<LinkAction> {
    const opened = await this.links.run(token);
    const targets = offered(kind, opened);
    const [first] = targets;
    const isAsking = kind === 'decline' && first !== undefined;
    const on = localDateOf(opened.now);
    const agencies = isAsking ? await this.agencies.list({ leadId: first.assignment.agencyId, on }) : [];
    return { ...opened, targets, agencies };
  }

  /**
   * All targets or none; what was said before is answered with who said it and when. Throws as `OpenLink`, 403 for what
   * the link is not about, 422 and 409 as the commands do.
   */
  async run(token: string, command: LinkCommand, who: LinkActor): Promise<LinkOutcome> {
    const opened = await this.links.run(token);
    const targets = chosen(command, opened);
    const agencyId = targets[0]?.assignment.agencyId ?? '';
    const by = { actor: actorOf(opened.duties, who, agencyId), channel: 'link' } as const;
    try {
      return await this.transaction.run(async () => {
        await this.store.lock([...new Set(targets.map(({ assignment }) => assignment.id))].toSorted());
        const earlier = await this.saidBefore(command, targets);
        if (earlier !== null) return earlier;
        await this.carry.run(by, command, targets);
        return { outcome: 'done', at: opened.now, by: nameOfActor(opened.duties, who) };
      });
    } catch (error) {
      return this.refused(error, command, targets);
    }
  }

  /** The same words once more: a second press, or a page that was loaded again. */
  private async saidBefore(
    command: LinkCommand,
    targets: readonly LinkTarget[],
  ): Promise<LinkOutcome | null> {
    let last: LastEvent | null = null;
    for (const target of targets) {
      last = await this.last(command.kind, target);
      if (last === null || !repeats(command, last.data)) return null;
    }
    return last === null ? null : { outcome: 'already', at: last.at, by: last.actor };
  }

  /** Somebody was faster: for one target that is an answer; of several, the message names which. */
  private async refused(
    error: unknown,
    { kind }: LinkCommand,
    targets: readonly LinkTarget[],
  ): Promise<LinkOutcome> {
    if (!(error instanceof ApplicationError)) throw error;
    if (targets.length > 1) throw naming(error, targets);
    if (!alreadyCodes.has(error.code)) throw error;
    const [only] = targets;
    const last = only === undefined ? null : await this.last(kind, only);
    if (last === null) throw error;
    return { outcome: 'already', at: last.at, by: last.actor };
  }

  private async last(kind: LinkActionKind, { assignment, stage }: LinkTarget) {
    return this.duties.lastEvent(eventOf[kind], { assignmentId: assignment.id, stageId: stage?.id ?? null });
  }
}

const alreadyCodes = new Set([
  'already-asked',
  'already-completed',
  'already-presented',
  'nothing-to-contest',
]);

/** Of several targets, the one that stands against it: "13. Kế hoạch …: Mốc này đã …". Nothing was recorded of any. */
function naming(error: ApplicationError, targets: readonly LinkTarget[]): ApplicationError {
  const { code, status, details, message } = error;
  const target = targets.find(({ id }) => id === details['stageId']);
  if (target === undefined) return error;
  const { ordinal, task } = target.assignment;
  const title = ordinal === '' ? task : `${ordinal}. ${task}`;
  return new ApplicationError(code, status, `${title}: ${message} Chưa ghi nhận việc nào.`, details);
}

/** Deny by default: only what the link has a right to, of one agency. */
function chosen({ kind, targetIds }: LinkCommand, { duties }: OpenedLink): LinkTarget[] {
  if (targetIds.length === 0) throw wrongField('targetIds', 'Đề nghị chọn ít nhất một việc.');
  const within = new Map(reached(kind, duties).map((target) => [target.id, target]));
  const targets = [...new Set(targetIds)].map((id) => {
    const target = within.get(id);
    if (target === undefined) throw forbidden('Đường liên kết này không dùng được cho việc đã chọn.');
    return target;
  });
  if (new Set(targets.map(({ assignment }) => assignment.agencyId)).size > 1) {
    throw wrongField('targetIds', 'Mỗi lần chỉ chọn các việc của cùng một cơ quan.');
  }
  return targets;
}

import { Injectable } from '@nestjs/common';
import { agenda, localDateOf } from '#domain';
import { AssignmentFactsStore } from '../assignments/assignment-facts.js';
import { type Rules, SystemClock } from '../time/index.js';
import { composeMessage, worstLine } from './compose-message.js';
import { type Directory, RecipientDirectory } from './directory.js';
import { fieldMonitor } from './choose-office.js';
import { LinkSigner } from './links.js';
import { type Attempt, MessageLedger } from './message-ledger.js';
import { MessageRenderer, type UpcomingStep, SendingMode } from './message-model.js';
import { MessageSource, type NoticeLine } from './message-source.js';

interface Moment {
  rules: Rules;
  now: Date;
}

/** Writes the notices of one message into words and stores them as 'sending'. */
@Injectable()
export class WriteMessage {
  constructor(
    private readonly source: MessageSource,
    private readonly directory: RecipientDirectory,
    private readonly facts: AssignmentFactsStore,
    private readonly links: LinkSigner,
    private readonly renderer: MessageRenderer,
    private readonly mode: SendingMode,
    private readonly ledger: MessageLedger,
    private readonly systemClock: SystemClock,
  ) {}

  async run(
    to: { recipientId: string; address: string; copy: boolean },
    noticeIds: readonly string[],
    moment: Moment,
  ): Promise<Attempt> {
    const id = this.ledger.newId();
    const lines = await this.source.lines(noticeIds);
    const parts = await this.gather(lines, to.copy, moment);
    const model = composeMessage({ ...parts, lines, copy: to.copy, messageId: id });
    const rendered = this.renderer.render(model);
    return this.ledger.open({ id, ...to, ...rendered, noticeIds, at: moment.now }, this.systemClock.now());
  }

  private async gather(lines: readonly NoticeLine[], copy: boolean, { rules, now }: Moment) {
    const today = localDateOf(now);
    const first = worstLine(lines, copy, today);
    const directory = first === undefined ? null : await this.directory.read(first.assignmentId, today);
    return {
      ...(await this.background(lines)),
      ...peopleOf(directory),
      next: first === undefined ? null : await this.nextOf(first, { rules, now }),
      training: this.mode.isTraining,
      publicUrl: this.mode.publicUrl,
      tokenOf: (subject: { kind: 'message' | 'notice'; id: string }) => this.links.sign(subject),
      today,
      calendar: rules.calendar,
    };
  }

  private async background(lines: readonly NoticeLine[]) {
    const whole = lines.filter((line) => line.stage === null).map((line) => line.assignmentId);
    const reported = lines
      .filter((line) => line.kind === 'office-7')
      .flatMap((line) => (line.stage === null ? [] : [line.stage.id]));
    return { stages: await this.source.stages(whole), told: await this.source.told(reported) };
  }

  /** What the agenda does next about this line if no fact changes. */
  private async nextOf(line: NoticeLine, { rules, now }: Moment): Promise<UpcomingStep | null> {
    const facts = (await this.facts.read([line.assignmentId])).get(line.assignmentId);
    if (facts === undefined) return null;
    const stages = facts.stages.filter((stage) => line.stage === null || stage.id === line.stage.id);
    const { next } = agenda({ ...facts, stages }, rules.policy, rules.calendar, now);
    return next === null ? null : { on: localDateOf(next.at), kind: next.kind };
  }
}

function peopleOf(directory: Directory | null): {
  contact: string | null;
  headTitle: string;
  officeName: string;
} {
  const lead = directory?.lead;
  const head = directory?.posts.find((post) => post.kind === 'head' && post.agencyId === lead?.agencyId);
  const monitor = directory === null ? null : fieldMonitor(directory);
  return {
    contact: monitor === null ? null : `${monitor.addressedAs}, thư điện tử ${monitor.address}`,
    headTitle: head?.title ?? 'người đứng đầu cơ quan',
    officeName: directory?.office?.name ?? 'Văn phòng UBND tỉnh',
  };
}

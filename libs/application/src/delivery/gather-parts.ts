import { Injectable } from '@nestjs/common';
import { agenda, localDateOf } from '#domain';
import { AssignmentFactsStore } from '../assignments/assignment-facts.js';
import type { Rules } from '../time/index.js';
import { type MessageParts, worstLine } from './compose-message.js';
import { RecipientDirectory } from './directory.js';
import { LinkSigner } from './links.js';
import type { MailParty } from './mail.js';
import { peopleOf } from './message-people.js';
import { SendingMode, type UpcomingStep } from './message-model.js';
import { MessageSource, type NoticeLine } from './message-source.js';

/** The instant and rules that a message is written with; `now` is a business instant. */
export interface Moment {
  rules: Rules;
  now: Date;
}

/** What a message says besides its lines. */
export type GatheredParts = Omit<MessageParts, 'lines' | 'messageId' | 'copy'> & {
  replyTo: MailParty | null;
};

/** Reads what stands around the lines of a message: people, stages, what was told, what comes next. */
@Injectable()
export class GatherParts {
  constructor(
    private readonly source: MessageSource,
    private readonly directory: RecipientDirectory,
    private readonly facts: AssignmentFactsStore,
    private readonly links: LinkSigner,
    private readonly mode: SendingMode,
  ) {}

  async run(lines: readonly NoticeLine[], copy: boolean, { rules, now }: Moment): Promise<GatheredParts> {
    const today = localDateOf(now);
    const first = worstLine(lines, copy, today);
    const directory = first === undefined ? null : await this.directory.read(first.assignmentId, today);
    return {
      ...(await this.background(lines)),
      ...peopleOf(directory),
      // Copies speak of no next step.
      next: first === undefined || copy ? null : await this.nextOf(ofKind(lines, first.kind), { rules, now }),
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

  /** What the agenda does first about any of these lines if no fact changes. */
  private async nextOf(lines: readonly NoticeLine[], { rules, now }: Moment): Promise<UpcomingStep | null> {
    const found = await this.facts.read([...new Set(lines.map((line) => line.assignmentId))]);
    const steps = lines.flatMap((line) => {
      const facts = found.get(line.assignmentId);
      if (facts === undefined) return [];
      const stages = facts.stages.filter((stage) => line.stage === null || stage.id === line.stage.id);
      const { next } = agenda({ ...facts, stages }, rules.policy, rules.calendar, now);
      return next === null || next.outcome === 'muted' ? [] : [next];
    });
    const [first] = steps.toSorted((one, other) => one.at.getTime() - other.at.getTime());
    return first === undefined ? null : { on: localDateOf(first.at), kind: first.kind };
  }
}

/** The letter says what comes next of what it is mainly about. */
function ofKind(lines: readonly NoticeLine[], kind: string): NoticeLine[] {
  return lines.filter((line) => line.kind === kind);
}

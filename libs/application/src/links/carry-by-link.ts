import { Injectable } from '@nestjs/common';
import type { By } from '../assignments/carry-out.js';
import { ContestAcknowledgement } from '../assignments/contest-acknowledgement.use-case.js';
import { NoteProgress } from '../assignments/note-progress.use-case.js';
import { PresentStage } from '../assignments/present-stage.use-case.js';
import { PromiseDate } from '../assignments/promise-date.use-case.js';
import { ReportCompletion } from '../assignments/report-completion.use-case.js';
import { AskExtension } from '../changes/ask-extension.use-case.js';
import { AskTransfer } from '../changes/ask-transfer.use-case.js';
import { CommitToDate } from '../changes/commit-to-date.use-case.js';
import { KeepEvidence } from '../files/keep-evidence.js';
import type { LinkCommand } from './link-command.js';
import type { LinkTarget } from './link-targets.js';

type Of<Kind extends LinkCommand['kind']> = Extract<LinkCommand, { kind: Kind }>;

/** A letter may be the lead's document; the page asks for none. */
const noDocument = { documentNumber: null, documentOn: null };

/** Hands what was said through a link to the commands that the API uses, one for each target. */
@Injectable()
export class CarryByLink {
  constructor(
    private readonly askTransfer: AskTransfer,
    private readonly askExtension: AskExtension,
    private readonly commitToDate: CommitToDate,
    private readonly noteProgress: NoteProgress,
    private readonly presentStage: PresentStage,
    private readonly reportCompletion: ReportCompletion,
    private readonly keepEvidence: KeepEvidence,
    private readonly promiseDate: PromiseDate,
    private readonly contest: ContestAcknowledgement,
  ) {}

  /** Targets of one agency. Call inside a transaction: all or none. Throws what the commands throw. */
  async run(by: By, command: LinkCommand, targets: readonly LinkTarget[]): Promise<void> {
    if (command.kind === 'complete') return this.complete(by, command, targets);
    for (const { assignment, stage } of targets) {
      await this.one(by, command, { assignmentId: assignment.id, stageId: stage?.id ?? null });
    }
  }

  private async one(
    by: By,
    command: Exclude<LinkCommand, Of<'complete'>>,
    at: { assignmentId: string; stageId: string | null },
  ): Promise<unknown> {
    const { assignmentId } = at;
    switch (command.kind) {
      case 'decline': {
        const { reason, agencyId } = command;
        return this.askTransfer.run(by, { assignmentId, reason, agencyId, ...noDocument });
      }
      case 'extend': {
        const { newOn, reason } = command;
        return this.askExtension.run(by, { ...at, newOn, reason, ...noDocument });
      }
      case 'commit': {
        const { newOn, reason, documentNumber, documentOn } = command;
        return this.commitToDate.run(by, { ...at, newOn, reason, documentNumber, documentOn });
      }
      case 'progress': {
        const { result, difficulties, proposals } = command;
        return this.noteProgress.run(by, { ...at, result, difficulties, proposals });
      }
      case 'present': {
        const { presentedTo, presentedOn } = command;
        const stageIds = at.stageId === null ? null : [at.stageId];
        return this.presentStage.run(by, { assignmentId, stageIds, presentedTo, presentedOn });
      }
      case 'promise':
        return this.promiseDate.run(by, { assignmentId, promisedOn: command.promisedOn });
      case 'contest':
        return this.contest.run(by, { assignmentId, reason: command.reason });
      default:
        return command satisfies never;
    }
  }

  private async complete(by: By, command: Of<'complete'>, targets: readonly LinkTarget[]): Promise<void> {
    const { documentNumber, documentOn, documentTitle, note, file } = command;
    const kept = file === null ? {} : { file: await this.keepEvidence.run(file) };
    const document = { documentNumber, documentOn, documentTitle, note, ...kept };
    await this.reportCompletion.runForStages(by, { stageIds: targets.map(({ id }) => id), document });
  }
}

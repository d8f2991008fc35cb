import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { RecordIssuedDocument } from '../assignments/record-issued-document.use-case.js';
import { conflict } from '../errors.js';
import { WakeUps } from '../time/index.js';
import type { Answer } from './answer.js';
import type { Question } from './questions.js';
import { StartUpStages } from './start-up-stages.js';

/** Carries out what the office says about a stage that was past when its year was activated. */
@Injectable()
export class AnswerStartUp {
  constructor(
    private readonly stages: StartUpStages,
    private readonly recordIssued: RecordIssuedDocument,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Call inside a transaction. Throws 409 where the stage no longer waits, 403 where another body confirms the row. */
  async run(
    question: Question,
    answer: Extract<Answer, { outcome: string }>,
    { actor, at }: { actor: Actor; at: Date },
  ): Promise<void> {
    const assignmentId = String(question.data['assignmentId']);
    const stageId = String(question.data['stageId']);
    if (!(await this.stages.lock({ assignmentId, stageId }))) {
      throw conflict('stage-not-held', 'Mốc này không còn chờ trả lời.', 'released');
    }
    if (answer.outcome !== 'drop') await this.stages.release({ assignmentId, stageId }, at);
    else if (!(await this.stages.drop({ assignmentId, stageId }, at))) {
      throw conflict(
        'stage-has-history',
        'Mốc này đã có cập nhật; đề nghị trả lời đã xong hoặc chưa xong.',
        'held',
      );
    }
    if (answer.outcome === 'done') {
      const document = { documentNumber: answer.number, documentOn: answer.date, documentTitle: null };
      await this.recordIssued.run(
        { actor, channel: 'web' },
        { assignmentId, stageIds: [stageId], ...document },
      );
    }
    await this.wakeUps.append([{ kind: 'plan-item', targetId: assignmentId }]);
  }
}

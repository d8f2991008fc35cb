import { Injectable } from '@nestjs/common';
import { completeStage, type LocalDate } from '#domain';
import { notFound } from '../errors.js';
import type { EvidenceReference } from '../files/evidence.js';
import { Transaction } from '../time/index.js';
import { type By, type Carried, CarryOut } from './carry-out.js';
import { chosenStages, onStages, type StageAnswer } from './chosen-stages.js';
import { requireLead } from './command-rights.js';
import { CommandStore, type LockedAssignment } from './command-store.js';
import { wrongField } from './refusal.js';

export interface CompletionDocument {
  documentNumber: string | null;
  documentOn: LocalDate | null;
  documentTitle: string | null;
  note: string | null;
  file?: EvidenceReference;
}

/** "Báo cáo hoàn thành": one document may complete several stages of one agency. */
@Injectable()
export class ReportCompletion {
  constructor(
    private readonly transaction: Transaction,
    private readonly carryOut: CarryOut,
    private readonly store: CommandStore,
  ) {}

  /** Stages of one assignment; without stages the only open one. Throws 403, 404, 409 with the state, 422. */
  async run(
    by: By,
    command: { assignmentId: string; stageIds: readonly string[] | null; document: CompletionDocument },
  ): Promise<StageAnswer> {
    return this.carryOut.one(command.assignmentId, by, (found, now) =>
      this.complete(found, { by, now, stageIds: command.stageIds, document: command.document }),
    );
  }

  /** Stages of several assignments of one agency, all or none. Throws 403, 404, 409 with the state, 422. */
  async runForStages(
    by: By,
    command: { stageIds: readonly string[]; document: CompletionDocument },
  ): Promise<StageAnswer[]> {
    return this.transaction.run(async () => {
      const assignments = await this.store.assignmentsOf(command.stageIds);
      if (assignments.size < new Set(command.stageIds).size) throw notFound('mốc');
      const agencies = new Set<string>();
      return this.carryOut.run([...new Set(assignments.values())], by, (found, now) => {
        if (agencies.add(found.agencyId).size > 1) {
          throw wrongField('stageIds', 'Một văn bản chỉ hoàn thành các mốc của cùng một cơ quan.');
        }
        const stageIds = command.stageIds.filter((id) => assignments.get(id) === found.id);
        return this.complete(found, { by, now, stageIds, document: command.document });
      });
    });
  }

  private complete(
    found: LockedAssignment,
    command: { by: By; now: Date; stageIds: readonly string[] | null; document: CompletionDocument },
  ): Carried<StageAnswer> {
    const { now, document } = command;
    requireLead(command.by.actor, found);
    const stages = chosenStages(found, command.stageIds);
    const given = { number: document.documentNumber, on: document.documentOn };
    return onStages(
      { found, stages, now },
      {
        event: 'completed',
        data: { ...document },
        silencedBecause: 'Đã báo cáo hoàn thành',
        isLeads: true,
        decide: (stage) => completeStage(stage, given, now),
      },
    );
  }
}

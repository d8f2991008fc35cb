import { Injectable } from '@nestjs/common';
import { askExtension, type LocalDate } from '#domain';
import { type By, CarryOut } from '../assignments/carry-out.js';
import { onlyStage, onStages } from '../assignments/chosen-stages.js';
import { requireLead } from '../assignments/command-rights.js';
import { type Asked, ChangeRequests } from './change-request.js';
import { ChangeSettingsStore } from './change-settings.js';
import { refuseSecond } from './open-request.js';
import { requirePast } from './past-dates.js';

export interface AskExtensionCommand {
  assignmentId: string;
  stageId: string | null;
  newOn: LocalDate;
  reason: string;
  documentNumber: string | null;
  documentOn: LocalDate | null;
}

/** "Đề nghị điều chỉnh thời hạn": changes no date until the authority that gave the task has decided. */
@Injectable()
export class AskExtension {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly requests: ChangeRequests,
    private readonly settings: ChangeSettingsStore,
  ) {}

  /** One open request per stage, before its due date. Throws 403, 404, 409 with the state, 422. */
  async run(by: By, { assignmentId, stageId, ...asked }: AskExtensionCommand): Promise<Asked> {
    return this.carryOut.one(assignmentId, by, async (found, now) => {
      requireLead(by.actor, found);
      requirePast('documentOn', asked.documentOn, now);
      const stage = onlyStage(found, stageId);
      const { extensionsAtMost } = await this.settings.read();
      const { change } = onStages(
        { found, stages: [stage], now },
        {
          event: 'extension-asked',
          data: { from: stage.nominal, ...asked },
          silencedBecause: null,
          isLeads: true,
          decide: (one) => askExtension(one, { newOn: asked.newOn, atMost: extensionsAtMost }, now),
        },
      );
      const request = { kind: 'extension' as const, assignmentId, stageId: stage.id };
      await refuseSecond(this.requests, request);
      const who = { askedBy: by.actor.name, askedAt: now };
      const requestId = await this.requests.add({ ...request, ...asked, ...who, agencyId: null });
      return { answer: { requestId, assignmentId, at: now }, change };
    });
  }
}

import { Injectable } from '@nestjs/common';
import { grantExtension, type LocalDate } from '#domain';
import { requireRole } from '../accounts/rights.js';
import { type By, CarryOut } from '../assignments/carry-out.js';
import { onlyStage, onStages, type StageAnswer } from '../assignments/chosen-stages.js';
import { wrongField } from '../assignments/refusal.js';
import { withCalendar } from '../plans/calendar-missing.js';
import { RulesInForce } from '../time/index.js';
import { type ChangeDecision, ChangeRequests } from './change-request.js';
import { ChangeSettingsStore } from './change-settings.js';
import { extensionGrantedWords } from './decision-words.js';
import { newDates } from './new-dates.js';
import { openRequest } from './open-request.js';
import { TellDecision } from './tell-decision.js';

export interface ExtensionDecision {
  requestId: string;
  decisionNumber: string;
  decidedOn: LocalDate;
  /** The date decided; null where it is the one that was asked for. */
  newOn: LocalDate | null;
}

/** Records that the authority that gave the task has agreed to a later date. */
@Injectable()
export class GrantExtension {
  constructor(
    private readonly carryOut: CarryOut,
    private readonly rules: RulesInForce,
    private readonly requests: ChangeRequests,
    private readonly settings: ChangeSettingsStore,
    private readonly tell: TellDecision,
  ) {}

  /**
   * The stage gets its new dates under a higher due version; the first date stays; the agency is told. Throws 403 unless the office, 404,
   * 409 with the state, 422.
   */
  async run(by: By, command: ExtensionDecision): Promise<StageAnswer> {
    requireRole(by.actor, 'office');
    const { assignmentId } = await openRequest(this.requests, command.requestId, 'extension');
    return withCalendar(() =>
      this.carryOut.one(assignmentId, by, async (found, now) => {
        const request = await openRequest(this.requests, command.requestId, 'extension');
        const stage = onlyStage(found, request.stageId);
        const { decidedOn, decisionNumber } = command;
        const newOn = command.newOn ?? request.newOn;
        if (newOn === null) throw wrongField('newOn', 'Đề nghị nhập hạn mới.');
        const { calendar } = await this.rules.read();
        const dates = newDates(calendar, newOn);
        const { extensionsAtMost: atMost } = await this.settings.read();
        const carried = onStages(
          { found, stages: [stage], now },
          {
            event: 'extension-granted',
            data: {
              from: stage.nominal,
              nominal: newOn,
              effective: dates.effective,
              decisionNumber,
              decidedOn,
            },
            silencedBecause: 'Thời hạn được điều chỉnh',
            isLeads: false,
            decide: (one) => grantExtension(one, { dates, decidedOn, atMost }, now),
          },
        );
        const decision: ChangeDecision = {
          ...{ number: decisionNumber, on: decidedOn, newOn, agencyId: null, reason: null },
        };
        await this.requests.decide(request.id, { outcome: 'granted', decision, by: by.actor.name, at: now });
        const words = [extensionGrantedWords(stage, { newOn, decisionNumber, decidedOn })];
        await this.tell.run(found, { words, leaves: false }, now);
        return carried;
      }),
    );
  }
}

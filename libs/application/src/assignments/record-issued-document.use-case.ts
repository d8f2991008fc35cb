import { Injectable } from '@nestjs/common';
import { type LocalDate, recordIssued } from '#domain';
import { type By, CarryOut } from './carry-out.js';
import { chosenStages, onStages, type StageAnswer } from './chosen-stages.js';
import { confirmationBy } from './command-rights.js';

export interface IssuedDocumentCommand {
  assignmentId: string;
  stageIds: readonly string[] | null;
  documentNumber: string;
  documentOn: LocalDate;
  documentTitle: string | null;
}

/** A document that has been issued and lies before the office: completed and confirmed at once. */
@Injectable()
export class RecordIssuedDocument {
  constructor(private readonly carryOut: CarryOut) {}

  /** By whoever may confirm this row. Throws 403, 404, 409 with the state, 422. */
  async run(by: By, command: IssuedDocumentCommand): Promise<StageAnswer> {
    const { documentNumber, documentOn, documentTitle } = command;
    return this.carryOut.one(command.assignmentId, by, (found, now) => {
      const confirmer = confirmationBy(by.actor, found);
      const issued = { document: { number: documentNumber, on: documentOn }, by: confirmer };
      return onStages(
        { found, stages: chosenStages(found, command.stageIds), now },
        {
          event: 'issued',
          data: { documentNumber, documentOn, documentTitle, selfConfirmed: confirmer.selfConfirmed },
          silencedBecause: 'Văn bản đã được ban hành',
          isLeads: false,
          decide: (stage) => recordIssued(stage, issued, now),
        },
      );
    });
  }
}

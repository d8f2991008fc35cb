import { Injectable } from '@nestjs/common';
import type { ActionChannel } from '../assignments/assignment.js';
import type { LockedAssignment } from '../assignments/command-store.js';
import { ChangeRequests } from './change-request.js';
import { refusedWords } from './decision-words.js';

export interface WhatEnded {
  /** Stages whose requests lose their point; null: everything that is asked about the assignment. */
  stageIds: readonly string[] | null;
  /** Vietnamese. */
  reason: string;
}

/** Turns down what nobody has decided and nobody could decide any more. */
@Injectable()
export class CloseRequests {
  constructor(private readonly requests: ChangeRequests) {}

  /** Answers what the agency that asked is told: a sentence per request. Call under lock. */
  async run(
    { id, stages }: LockedAssignment,
    { stageIds, reason }: WhatEnded,
    as: { by: string; at: Date; channel: ActionChannel },
  ): Promise<string[]> {
    const closed = await this.requests.refuseOpen(id, { ...as, stageIds, reason });
    return closed.map(({ stageId }) =>
      refusedWords(stages.find((one) => one.id === stageId) ?? null, reason),
    );
  }
}

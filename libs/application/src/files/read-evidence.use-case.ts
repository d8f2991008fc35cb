import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { AssignmentRecord } from '../assignments/assignment-record.js';
import { sightOf } from '../assignments/sight.js';
import { notFound } from '../errors.js';
import { Clock } from '../time/index.js';
import { type Evidence, EvidenceStore } from './evidence.js';

/** Hands out the file of a completion to whoever may see the assignment. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly clock: Clock,
    private readonly record: AssignmentRecord,
    private readonly store: EvidenceStore,
  ) {}

  /** Throws 404 where the assignment may not be seen or has no such file. */
  async run(actor: Actor, assignmentId: string, fileId: string): Promise<Evidence> {
    const today = localDateOf(await this.clock.now());
    const head = await this.record.find(assignmentId, sightOf(actor), today);
    const file = head === null ? null : await this.store.ofAssignment(assignmentId, fileId);
    if (file === null) throw notFound('tệp');
    return file;
  }
}

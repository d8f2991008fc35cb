import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import { AgencyDirectory } from '../agencies/index.js';
import { ApplicationError } from '../errors.js';
import { HandOverAssignment } from './hand-over-assignment.js';

/** Carries out the office's answer to "who takes this over?". */
@Injectable()
export class AnswerSuccessor {
  constructor(
    private readonly directory: AgencyDirectory,
    private readonly handOver: HandOverAssignment,
  ) {}

  /** Call inside a transaction, after the answer was recorded. Throws 422 for an agency that doesn't live today. */
  async run(assignmentId: string, agencyId: string, by: { actor: string; at: Date }): Promise<void> {
    const index = await this.directory.on(localDateOf(by.at));
    if (index.findLiving(agencyId) === null) {
      const message = 'Cơ quan này không hoạt động vào ngày hôm nay.';
      throw new ApplicationError('unknown-agency', 422, message, {
        errors: [{ pointer: '/agencyId', message }],
      });
    }
    const command = { assignmentId, toAgencyId: agencyId, on: null, actor: by.actor };
    await this.handOver.run({ ...command, channel: 'api' });
  }
}

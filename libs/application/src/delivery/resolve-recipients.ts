import { Injectable } from '@nestjs/common';
import { chooseRecipients } from './choose-recipients.js';
import { RecipientDirectory } from './directory.js';
import type { RecipientResolver, ResolvedRecipient, ResolveInput } from './recipients.js';

/** Resolves roles by the directory as it stands on the day. */
@Injectable()
export class ResolveRecipients implements RecipientResolver {
  constructor(private readonly directory: RecipientDirectory) {}

  async resolve(input: ResolveInput): Promise<ResolvedRecipient[]> {
    const coordinating = [...input.to, ...input.copyTo].includes('coordinating');
    const directory = await this.directory.read(input.assignmentId, input.on, { coordinating });
    if (directory === null) return [];
    const chosen = chooseRecipients(directory, input);
    const ids = await this.directory.recipientIds(chosen);
    return chosen.flatMap(({ role, copy, addressedAs, remark, positionId }, index) => {
      const recipientId = ids[index];
      return recipientId === undefined ? [] : [{ recipientId, role, copy, addressedAs, remark, positionId }];
    });
  }
}

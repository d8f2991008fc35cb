import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { forbidden, notFound } from '../errors.js';
import type { Page, PageRequest } from '../paging.js';
import { type MessageDetail, type MessageFilter, MessageList, type MessageSummary } from './message-list.js';

/** What was sent to whom: the office and the standing body see all, an agency what went to itself. */
@Injectable()
export class ListMessages {
  constructor(private readonly messages: MessageList) {}

  async run(
    actor: Actor,
    { page, ...filter }: MessageFilter & { page: PageRequest },
  ): Promise<Page<MessageSummary>> {
    return this.messages.page(filter, narrowedTo(actor), page);
  }

  /** One message with its exact text; 404 where the actor may not know of it. */
  async read(actor: Actor, id: string): Promise<MessageDetail> {
    const message = await this.messages.find(id, narrowedTo(actor));
    if (message === null) throw notFound('tin này');
    return actor.role === 'standing' && !(await this.isOwn(actor, id)) ? withoutLinks(message) : message;
  }

  private async isOwn({ agencyId }: Actor, id: string): Promise<boolean> {
    return agencyId !== null && (await this.messages.find(id, agencyId)) !== null;
  }
}

function narrowedTo(actor: Actor): string | null {
  requireRole(actor, 'office', 'standing', 'agency');
  if (actor.role !== 'agency') return null;
  if (actor.agencyId === null) throw forbidden('Tài khoản này chưa được gắn với cơ quan nào.');
  return actor.agencyId;
}

/** A link lets whoever has it acknowledge for its reader: those who only look on get the text without it. */
function withoutLinks(message: MessageDetail): MessageDetail {
  const hide = (body: string): string => body.replaceAll(/\/a\/[\w./-]+/g, '/a/…');
  return { ...message, text: hide(message.text), html: hide(message.html) };
}

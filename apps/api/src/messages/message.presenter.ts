import type {
  MailServerStatus,
  MessageDetail,
  MessageFilter,
  MessageSummary,
  Page,
  PageRequest,
  SendingView,
} from '#application';
import type { MailServersBody, MessageBody, MessageDetailBody, MessageQuery, SendingBody } from '#contracts';
import { datesAsText } from '../assignments/dates-as-text.js';

/** The filter and page that a query asks for. */
export function messageFilterOf(query: MessageQuery): MessageFilter & { page: PageRequest } {
  const { state } = query;
  return {
    recipientId: query.recipientId ?? null,
    assignmentId: query.assignmentId ?? null,
    ordinal: query.ordinal ?? null,
    channel: query.channel ?? null,
    states: state === undefined ? [] : [state].flat(),
    text: query.q ?? null,
    wording: query.text ?? null,
    from: query.from ?? null,
    to: query.to ?? null,
    page: { cursor: query.cursor, limit: query.limit },
  };
}

export function presentMessages(page: Page<MessageSummary>): Page<MessageBody> {
  return { ...page, items: page.items.map((message) => datesAsText(message)) };
}

export function presentMessage(message: MessageDetail): MessageDetailBody {
  return datesAsText(message);
}

export function presentSending(sending: SendingView): SendingBody {
  return datesAsText(sending);
}

export function presentMailServers(servers: readonly MailServerStatus[]): MailServersBody {
  return { items: servers.map((server) => datesAsText(server)) };
}

import { addressOf } from './directory-queries.js';

/** The mailbox that messages are sent from: the one of the provincial office. */
export const senderQuery = `
  SELECT ${addressOf('agency_id', 'agencies.id')} AS address
    FROM agencies WHERE kind = 'van-phong' ORDER BY id LIMIT 1`;

/** $1 message. The notice that was written first of all says whom it is addressed to and which plan it speaks for. */
export const storedQuery = `
  SELECT messages.provider_id, messages.address, messages.created_at, messages.subject, messages.text_body,
         messages.html_body, line.addressed_as, line.assignment_id, line.sender_name
    FROM messages
    LEFT JOIN LATERAL (
      SELECT notices.addressed_as, rungs.assignment_id, plans.settings ->> 'senderName' AS sender_name
        FROM notices
        JOIN rungs ON rungs.id = notices.rung_id
        JOIN assignments ON assignments.id = rungs.assignment_id
        JOIN plan_items ON plan_items.id = assignments.item_id
        LEFT JOIN plans ON plans.id = plan_items.plan_id
       WHERE notices.message_id = messages.id
       ORDER BY plans.id IS NULL, notices.id LIMIT 1
    ) AS line ON true
   WHERE messages.id = $1`;

export interface StoredRow {
  provider_id: string;
  address: string;
  created_at: Date;
  subject: string;
  text_body: string;
  html_body: string;
  addressed_as: string | null;
  assignment_id: string | null;
  sender_name: string | null;
}

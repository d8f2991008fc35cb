import type { Envelope } from '#application';
import { livesOn } from '../agencies/agency-sql.js';
import { addressOf } from './directory-queries.js';

/**
 * The mailbox that messages are sent from on `day` (SQL): the one of the office that lives then, in the province that was
 * entered first before any other; null where it has none.
 */
export const senderQuery = (day: string): string => `
  SELECT ${addressOf('agency_id', 'offices.id')} AS address
    FROM agencies AS offices WHERE offices.kind = 'van-phong'
   ORDER BY ${livesOn('offices', day)} DESC,
            (offices.province = (SELECT province FROM agencies WHERE kind = 'van-phong' ORDER BY id LIMIT 1)) DESC,
            offices.id LIMIT 1`;

const insertMessage = `
  INSERT INTO messages (id, recipient_id, address, copy, template, template_version, subject, text_body,
                        html_body, provider_id, envelope, notice_ids, state, state_reason, created_at, sent_at,
                        channel, template_data)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::uuid[], $13, $14, $15, $16, $17,
          $18)`;

/** $1 to $18 as in the table. Takes the notices along. */
export const recordQuery = `
  WITH message AS (${insertMessage})
  UPDATE notices SET state = 'in-message', message_id = $1 WHERE id = ANY($12::uuid[])`;

/** The same, and opens attempt 1: $19 its id, $20 when. */
export const openQuery = `
  WITH message AS (${insertMessage}),
       taken AS (UPDATE notices SET state = 'in-message', message_id = $1 WHERE id = ANY($12::uuid[]))
  INSERT INTO message_attempts (id, message_id, number, started_at) VALUES ($19, $1, 1, $20)`;

/** $1 message, $2 attempt, $3 when, $4 outcome, $5 detail. Answers the attempt that it finished. */
export const finishAttemptQuery = `
  UPDATE message_attempts SET finished_at = $3, outcome = $4, detail = $5
   WHERE message_id = $1 AND number = $2 AND finished_at IS NULL RETURNING id`;

/** $1 to $5 as above, $6 state, $7 reason, $8 sent at. Answers what it changed, as the chain keeps it. */
export const closeQuery = `
  WITH attempt AS (${finishAttemptQuery}
  ), message AS (
    UPDATE messages SET state = $6, state_reason = $7, sent_at = $8 WHERE id = $1 AND state = 'sending'
    RETURNING id, recipient_id
  ), rested AS (
  UPDATE recipients SET failures = 0, retry_at = NULL
   WHERE $6 = 'handed-over' AND (retry_at IS NULL OR retry_at <= $3) AND (failures > 0 OR retry_at IS NOT NULL)
     AND (id IN (SELECT recipient_id FROM message)
          OR id IN (SELECT notices.recipient_id FROM notices WHERE notices.message_id = $1))
  )
  SELECT 'attempt' AS kind, id FROM attempt UNION ALL SELECT 'state', id FROM message`;

/** $1 message. */
export const storedReminderQuery = `
  SELECT address AS "userId", template, template_data AS data FROM messages WHERE id = $1`;

/** $1 message. */
export const storedQuery = `
  SELECT provider_id, envelope, created_at, subject, text_body, html_body FROM messages WHERE id = $1`;

export interface StoredRow {
  provider_id: string;
  envelope: Envelope;
  created_at: Date;
  subject: string;
  text_body: string;
  html_body: string;
}

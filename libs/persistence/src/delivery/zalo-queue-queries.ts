/** $1 notices. */
export const triedByZaloQuery = `
  SELECT EXISTS (
    SELECT 1 FROM notices JOIN messages ON messages.recipient_id = notices.recipient_id
     WHERE notices.id = ANY($1::uuid[]) AND messages.channel = 'zalo' AND notices.id = ANY(messages.notice_ids)
  ) AS found`;

/** $1 message, $2 business instant at which its recipients are due. */
export const giveBackMessageQuery = `
  WITH back AS (
    UPDATE notices SET state = 'waiting', message_id = NULL WHERE message_id = $1 AND state = 'in-message'
    RETURNING recipient_id
  )
  UPDATE recipients SET armed = true, next_at = $2 WHERE id IN (SELECT recipient_id FROM back)`;

/** $1 recipient, $2 system instant. What is still said goes by another channel; a receipt may yet come. Answers the messages. */
export const giveBackUnansweredQuery = `
  WITH unanswered AS (
    SELECT messages.id FROM messages JOIN message_attempts ON message_attempts.message_id = messages.id
     WHERE messages.recipient_id = $1 AND messages.channel = 'zalo' AND messages.state = 'unknown'
       AND message_attempts.started_at <= $2
  ), back AS (
    UPDATE notices SET state = 'waiting', message_id = NULL FROM unanswered
     WHERE notices.message_id = unanswered.id AND notices.state = 'in-message'
    RETURNING unanswered.id
  ), given_up AS (
    UPDATE messages SET state_reason = state_reason || '; quá 15 phút không có xác nhận, đã chuyển sang thư điện tử'
     WHERE id IN (SELECT id FROM back)
    RETURNING id
  ) SELECT 'state' AS kind, id FROM given_up`;

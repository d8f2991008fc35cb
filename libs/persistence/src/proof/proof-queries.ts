/** $1 item. */
export const assignmentsQuery = `
  SELECT a.id FROM assignments a JOIN agencies g ON g.id = a.agency_id
   WHERE a.item_id = $1 AND a.merged_into_id IS NULL ORDER BY a.year, g.name, a.id`;

/** $1 item. Lines of a share that went into another count as that one's. */
export const messagesQuery = `
  WITH lines AS (
    SELECT n.id, coalesce(a.merged_into_id, a.id) AS assignment_id, r.stage_id, r.code
      FROM assignments a JOIN rungs r ON r.assignment_id = a.id JOIN notices n ON n.rung_id = r.id
     WHERE a.item_id = $1
  )
  SELECT m.id, m.recipient_id AS "recipientId", m.channel, m.address, m.copy, m.subject, m.text_body AS text,
         encode(sha256(convert_to(m.text_body, 'UTF8')), 'hex') AS "textHash", m.state, m.state_reason AS reason,
         m.created_at AS "writtenAt", m.sent_at AS "sentAt", m.delivered_at AS "deliveredAt", m.seen_at AS "seenAt",
         (SELECT n.addressed_as FROM notices n WHERE n.id = ANY(m.notice_ids) ORDER BY n.id LIMIT 1) AS "addressedAs",
         (SELECT jsonb_agg(DISTINCT jsonb_build_object('assignmentId', assignment_id, 'stageId', stage_id, 'rung', code))
            FROM lines WHERE lines.id = ANY(m.notice_ids)) AS lines,
         (SELECT jsonb_build_object('number', e.number, 'hash', e.hash) FROM ledger_entries e
           WHERE e.subject_id = m.id AND e.kind = 'message') AS entry
    FROM messages m WHERE m.notice_ids && ARRAY(SELECT id FROM lines)
   ORDER BY m.created_at, m.id`;

/** $1 messages. */
export const attemptsQuery = `
  SELECT message_id, number, started_at AS "startedAt", finished_at AS "finishedAt", outcome, detail
    FROM message_attempts WHERE message_id = ANY($1) ORDER BY message_id, number`;

/** $1 messages. Links of single lines count with the message that carried them. */
export const openingsQuery = `
  SELECT m.id AS message_id, o.opened_at AS at
    FROM messages m JOIN link_openings o ON o.message_id = m.id OR o.notice_id = ANY(m.notice_ids)
   WHERE m.id = ANY($1) ORDER BY m.id, o.opened_at, o.id`;

/** $1 chains. */
export const chainsQuery = `
  SELECT c.id, c.kind, c.length, c.hash,
         (SELECT count(*)::int FROM ledger_entries e
           WHERE e.chain_id = c.id AND e.content::jsonb -> 'adopted' = 'true') AS adopted
    FROM ledger_chains c WHERE c.id = ANY($1) ORDER BY c.id`;

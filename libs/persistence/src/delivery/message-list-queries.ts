import type { MessageFilter } from '#application';
import { addDays, instantAt } from '#domain';
import { accentPattern } from '../assignments/accent-pattern.js';
import { SqlConditions } from '../assignments/sql-conditions.js';

/** Whom a message is addressed to by its notices, also by those that stand in a later message by now. */
const from = `
  FROM messages
  JOIN recipients ON recipients.id = messages.recipient_id
  LEFT JOIN people ON people.id = recipients.person_id
  LEFT JOIN agencies ON agencies.id = recipients.agency_id
  LEFT JOIN LATERAL (
    SELECT addressed_as FROM notices WHERE notices.id = ANY(messages.notice_ids)
     ORDER BY notices.id LIMIT 1
  ) AS line ON true`;

const addressedAs = 'coalesce(line.addressed_as, people.name, agencies.name)';

/** The agency itself, the people who held its posts on the day of the message, and officers it named. */
const toAgency = (agency: string): string => `
  recipients.agency_id = ${agency}
  OR EXISTS (SELECT 1 FROM tenures JOIN positions ON positions.id = tenures.position_id
              WHERE tenures.person_id = recipients.person_id AND positions.agency_id = ${agency}
                AND tenures.from_on <= (messages.created_at AT TIME ZONE INTERVAL '7 hours')::date
                AND (tenures.to_on IS NULL OR tenures.to_on >= (messages.created_at AT TIME ZONE INTERVAL '7 hours')::date))
  OR EXISTS (SELECT 1 FROM assignments
              WHERE assignments.officer_person_id = recipients.person_id AND assignments.agency_id = ${agency})`;

const ofAssignment = (assignment: string): string => `
  messages.notice_ids && ARRAY(SELECT notices.id FROM notices JOIN rungs ON rungs.id = notices.rung_id
                                WHERE rungs.assignment_id = ${assignment})`;

/** Also what went to somebody who shares the address. */
const toRecipient = (recipient: string): string => `
  messages.recipient_id = ${recipient}
  OR messages.notice_ids && ARRAY(SELECT notices.id FROM notices WHERE notices.recipient_id = ${recipient})`;

const itemsOf = (what: string): string => `
  SELECT ${what}
    FROM notices
    JOIN rungs ON rungs.id = notices.rung_id
    JOIN assignments ON assignments.id = rungs.assignment_id
    JOIN plan_items ON plan_items.id = assignments.item_id
   WHERE notices.id = ANY(messages.notice_ids)`;

const ofItem = (ordinal: string): string => `EXISTS (${itemsOf('1')} AND plan_items.ordinal = ${ordinal})`;

/** What a free search looks into: whom, where to, which tasks. */
const words = `concat_ws(' ', messages.subject, messages.address, line.addressed_as, people.name, agencies.name,
  (${itemsOf("string_agg(concat_ws(' ', plan_items.ordinal, plan_items.task), ' ')")}))`;

/** Conditions of the list; `agencyId` null sees all. */
export function messageConditions(filter: MessageFilter, agencyId: string | null): SqlConditions {
  const conditions = new SqlConditions();
  conditions.addFor(agencyId, toAgency);
  conditions.addFor(filter.recipientId, toRecipient);
  conditions.addFor(filter.assignmentId, ofAssignment);
  conditions.addFor(filter.ordinal, ofItem);
  conditions.addFor(filter.channel, (value) => `messages.channel = ${value}`);
  conditions.addFor(
    filter.states.length === 0 ? null : filter.states,
    (value) => `messages.state = ANY(${value})`,
  );
  conditions.addFor(
    filter.from && instantAt(filter.from, '00:00'),
    (value) => `messages.created_at >= ${value}`,
  );
  conditions.addFor(
    filter.to && instantAt(addDays(filter.to, 1), '00:00'),
    (value) => `messages.created_at < ${value}`,
  );
  for (const word of (filter.wording ?? '').split(/\s+/).filter(Boolean)) {
    conditions.add(`messages.text_body ~ ${conditions.parameter(accentPattern(word))}`);
  }
  for (const word of (filter.text ?? '').split(/\s+/).filter(Boolean)) {
    const pattern = conditions.parameter(accentPattern(word));
    conditions.add(`${words} ~ ${pattern}`);
  }
  return conditions;
}

/** One message of the conditions. */
export function oneMessage(id: string, agencyId: string | null): SqlConditions {
  const conditions = new SqlConditions();
  conditions.addFor(agencyId, toAgency);
  conditions.addFor(id, (value) => `messages.id = ${value}`);
  return conditions;
}

export const countQuery = (conditions: SqlConditions): string =>
  `SELECT count(*)::int AS total ${from} ${conditions.where}`;

const summary = `messages.id, messages.recipient_id AS "recipientId", ${addressedAs} AS "addressedAs",
  messages.address, agencies.name AS agency, messages.copy, messages.channel, messages.subject, messages.state,
  messages.state_reason AS reason, messages.created_at AS "writtenAt", messages.sent_at AS "sentAt",
  ARRAY(${itemsOf('plan_items.ordinal')} GROUP BY plan_items.ordinal ORDER BY min(plan_items.position)) AS ordinals`;

/** Newest first: ids grow with time. */
export const pageQuery = (conditions: SqlConditions, limit: number): string =>
  `SELECT ${summary} ${from} ${conditions.where} ORDER BY messages.id DESC LIMIT ${conditions.parameter(limit)}`;

export const detailQuery = (conditions: SqlConditions): string =>
  `SELECT ${summary}, messages.provider_id AS "messageId", messages.template_version AS "templateVersion", messages.text_body AS text, messages.html_body AS html
   ${from} ${conditions.where}`;

/** $1 message. */
export const attemptsQuery = `
  SELECT number, started_at AS "startedAt", finished_at AS "finishedAt", outcome, detail
    FROM message_attempts WHERE message_id = $1 ORDER BY number`;

/** $1 message. */
export const reportsQuery = `
  SELECT received_at AS at, action, status, detail
    FROM mail_reports WHERE message_id = $1 ORDER BY received_at, id`;

/** $1 message. */
export const noticesQuery = `
  SELECT rungs.assignment_id AS "assignmentId", rungs.stage_id AS "stageId", rungs.code AS rung,
         plan_items.ordinal, plan_items.task, notices.addressed_as AS "addressedAs"
    FROM messages
    JOIN notices ON notices.id = ANY(messages.notice_ids)
    JOIN rungs ON rungs.id = notices.rung_id
    JOIN assignments ON assignments.id = rungs.assignment_id
    JOIN plan_items ON plan_items.id = assignments.item_id
   WHERE messages.id = $1 ORDER BY plan_items.plan_id, plan_items.position, notices.id`;

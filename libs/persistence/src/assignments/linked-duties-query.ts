import type { DutySubject, GivingDocument, LinkedRequest, PlanSettings } from '#application';
import type { AcknowledgementMeans, LocalDate, Role } from '#domain';
import { officeOf } from '../agencies/agency-sql.js';

export interface DutyRow {
  recipient_id: string;
  addressed_as: string;
  role: Role;
  copy: boolean;
  /** False where the letter went to an agency that no longer leads it. */
  is_leads: boolean;
  /** False where the person no longer holds the post that was written to. */
  is_current: boolean;
  /** The stage the line is about; null where it is about the assignment as a whole. */
  stage_id: string | null;
  assignment_id: string;
  agency_id: string;
  year: number;
  ordinal: string;
  task: string;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  acknowledged_means: AcknowledgementMeans | null;
  contested_at: Date | null;
  promised_on: LocalDate | null;
  promised_at: Date | null;
  withdrawn: boolean;
  officer_person_id: string | null;
  officer_name: string | null;
  lead_is_office: boolean;
  office_name: string | null;
  standing_name: string | null;
  requests: LinkedRequest[];
  giving_document: GivingDocument | null;
  plan_number: string | null;
  plan_issued_on: LocalDate | null;
  plan_title: string | null;
  settings: PlanSettings | null;
}

/**
 * A letter keeps the lines it was written from: it may arrive although it was taken back and written anew. A link that
 * was sent to an earlier lead opens nothing of the later one's.
 */
const subjects: Readonly<Record<DutySubject['kind'], string>> = {
  message: 'n.id = ANY (SELECT unnest(notice_ids) FROM messages WHERE id = $1)',
  notice: 'n.id = $1',
};

/** True in SQL where the recipient is this person, or stands in for them on $2. */
const isOrStandsIn = (person: string): string => `(
  ${person} = recipients.person_id OR EXISTS (
    SELECT 1 FROM standins WHERE standins.person_id = ${person} AND standins.standin_person_id = recipients.person_id
       AND standins.from_on <= $2::date AND standins.to_on >= $2::date))`;

/** $2 today. An agency's mailbox holds no post; an officer ends where another is named for the assignment. */
const isCurrent = `(
  recipients.person_id IS NULL
  OR (n.position_id IS NULL OR EXISTS (
       SELECT 1 FROM tenures WHERE tenures.position_id = n.position_id AND tenures.from_on <= $2::date
          AND (tenures.to_on IS NULL OR tenures.to_on >= $2::date) AND ${isOrStandsIn('tenures.person_id')}))
     AND (n.role <> 'officer' OR a.officer_person_id IS NULL OR ${isOrStandsIn('a.officer_person_id')}))`;

/** What is asked for about the assignment `a` and not decided. */
const requests = `coalesce((
  SELECT jsonb_agg(jsonb_build_object('kind', r.kind, 'stageId', r.stage_id, 'newOn', r.new_on, 'askedAt', r.asked_at,
                                      'askedBy', r.asked_by) ORDER BY r.asked_at, r.id)
    FROM change_requests AS r WHERE r.assignment_id = a.id AND r.outcome IS NULL), '[]')`;

/** $1 the message or notice, $2 today. */
export const dutiesQuery = (kind: DutySubject['kind']): string => `
  SELECT n.recipient_id, n.addressed_as, n.role, n.copy, rungs.stage_id,
         coalesce(post.agency_id, recipients.agency_id, a.agency_id) = a.agency_id AS is_leads,
         ${isCurrent} AS is_current, a.id AS assignment_id, a.withdrawn_at IS NOT NULL AS withdrawn,
         a.agency_id, a.year, i.ordinal, i.task, a.acknowledged_at, a.acknowledged_by, a.acknowledged_means,
         a.contested_at, a.promised_on::text, a.promised_at, a.officer_person_id, officer.name AS officer_name,
         office.id IS NOT DISTINCT FROM a.agency_id AS lead_is_office, office.name AS office_name,
         standing.name AS standing_name, ${requests} AS requests,
         i.giving_document, p.number AS plan_number, p.issued_on::text AS plan_issued_on, p.title AS plan_title,
         p.settings
    FROM notices AS n
    JOIN rungs ON rungs.id = n.rung_id
    JOIN assignments AS given ON given.id = rungs.assignment_id
    JOIN assignments AS a ON a.id = coalesce(given.merged_into_id, given.id)
    JOIN agencies AS lead ON lead.id = a.agency_id
    JOIN recipients ON recipients.id = n.recipient_id
    LEFT JOIN positions AS post ON post.id = n.position_id
    JOIN plan_items AS i ON i.id = a.item_id
    LEFT JOIN plans AS p ON p.id = i.plan_id
    LEFT JOIN agencies AS standing ON standing.id = p.standing_agency_id
    LEFT JOIN agencies AS office ON office.id = ${officeOf('lead.province', '$2')}
    LEFT JOIN people AS officer ON officer.id = a.officer_person_id
   WHERE ${subjects[kind]} AND n.created_at >= a.assigned_at
   ORDER BY p.issued_on, i.position, a.id, n.copy`;

/** $1 assignment, $2 today. The newest notice to the head, else to the officer, that still means who holds the post. */
export const newestNoticeQuery = `
  SELECT n.id
    FROM notices AS n
    JOIN rungs ON rungs.id = n.rung_id
    JOIN assignments AS a ON a.id = rungs.assignment_id
    JOIN recipients ON recipients.id = n.recipient_id
    LEFT JOIN positions AS post ON post.id = n.position_id
   WHERE a.id = $1 AND NOT n.copy AND n.role IN ('head', 'officer') AND n.created_at >= a.assigned_at
     AND coalesce(post.agency_id, recipients.agency_id, a.agency_id) = a.agency_id AND ${isCurrent}
   ORDER BY (rungs.stage_id IS NULL) DESC, (n.role = 'head') DESC, n.created_at DESC, n.id DESC LIMIT 1`;

import type { FormerAgency, GivingDocument, LineStage, NoticeLine } from '#application';
import type { AgencyKind, LocalDate, Role, StageBasis, StageKind } from '#domain';
import { isTaken } from './taken-sql.js';
import { issuerEndedOn } from '../successions/issuer-ended.js';

/** Dates as text: the driver would make instants of them. */
const stageColumns = `
  stages.id AS stage_id, stages.kind AS stage_kind, stages.basis, stages.nominal::text, stages.effective::text,
  stages.working::text, stages.presented_at, stages.completed_at, stages.document_number,
  stages.document_on::text, stages.return_reason`;

/** $1 notices, answered in that order, $2 today (Vietnam calendar date). */
export const linesQuery = `
  SELECT notices.id AS notice_id, notices.recipient_id, rungs.assignment_id, rungs.kind, notices.role, notices.addressed_as,
         notices.remark, assignments.agency_id, agencies.name AS agency_name, agencies.kind AS agency_kind,
         assignments.former_agencies, plan_items.ordinal,
         plan_items.group_heading, plan_items.task, plan_items.product, plan_items.deadline,
         plan_items.giving_document, p.number, p.issuer,
         ${issuerEndedOn('$2')} AS issuer_ended_on, p.issued_on::text, p.appendix,
         p.settings ->> 'senderName' AS sender_name, p.settings ->> 'difficultiesVia' AS difficulties_via,
         assignments.year, assignments.acknowledged_at, officers.name AS officer_name,
         assignments.promised_on::text, ${stageColumns}
    FROM unnest($1::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN notices ON notices.id = wanted.id
    JOIN rungs ON rungs.id = notices.rung_id
    JOIN assignments ON assignments.id = rungs.assignment_id
    JOIN agencies ON agencies.id = assignments.agency_id
    JOIN plan_items ON plan_items.id = assignments.item_id
    LEFT JOIN plans AS p ON p.id = plan_items.plan_id
    LEFT JOIN people AS officers ON officers.id = assignments.officer_person_id
    LEFT JOIN stages ON stages.id = rungs.stage_id
   ORDER BY plan_items.plan_id, plan_items.position, wanted.place`;

/** $1 assignments; what was cancelled is not owed. */
export const stagesQuery = `
  SELECT stages.assignment_id, ${stageColumns} FROM stages
   WHERE stages.assignment_id = ANY($1) AND stages.cancelled_at IS NULL
   ORDER BY stages.assignment_id, stages.position`;

/** $1 stages. Who of the lead agency was told, by notices that went into a message. */
export const toldQuery = `
  SELECT rungs.stage_id AS "stageId", notices.addressed_as AS "addressedAs",
         coalesce(messages.sent_at, messages.created_at) AS "toldAt",
         ${isTaken('messages.state')} AS "handedOver"
    FROM notices
    JOIN rungs ON rungs.id = notices.rung_id
    JOIN messages ON messages.id = notices.message_id
   WHERE rungs.subject_id = ANY($1) AND notices.role IN ('head', 'officer') AND NOT notices.copy
   ORDER BY messages.created_at, notices.id`;

export interface StageRow {
  stage_id: string;
  stage_kind: StageKind;
  basis: StageBasis;
  nominal: LocalDate | null;
  effective: LocalDate | null;
  working: LocalDate | null;
  presented_at: Date | null;
  completed_at: Date | null;
  document_number: string | null;
  document_on: LocalDate | null;
  return_reason: string | null;
}

export interface LineRow extends Omit<StageRow, 'stage_id'> {
  stage_id: string | null;
  notice_id: string;
  recipient_id: string;
  assignment_id: string;
  kind: string;
  role: Role;
  addressed_as: string;
  remark: string | null;
  agency_id: string;
  agency_name: string;
  agency_kind: AgencyKind;
  former_agencies: FormerAgency[];
  ordinal: string;
  group_heading: string;
  task: string;
  product: string;
  deadline: string;
  giving_document: GivingDocument | null;
  number: string | null;
  issuer: string | null;
  issuer_ended_on: LocalDate | null;
  issued_on: LocalDate | null;
  appendix: string | null;
  sender_name: string | null;
  difficulties_via: string | null;
  year: number;
  acknowledged_at: Date | null;
  officer_name: string | null;
  promised_on: LocalDate | null;
}

/** The stage columns of a row in the application's words. */
export function stageOf(row: StageRow): LineStage {
  return {
    id: row.stage_id,
    kind: row.stage_kind,
    basis: row.basis,
    nominal: row.nominal,
    effective: row.effective,
    working: row.working,
    presentedAt: row.presented_at,
    completedAt: row.completed_at,
    documentNumber: row.document_number,
    documentOn: row.document_on,
    returnReason: row.return_reason,
  };
}

/** A row of `linesQuery` in the application's words. */
export function lineOf(row: LineRow): NoticeLine {
  const { stage_id, number, issuer, issued_on } = row;
  return {
    noticeId: row.notice_id,
    recipientId: row.recipient_id,
    assignmentId: row.assignment_id,
    kind: row.kind,
    role: row.role,
    addressedAs: row.addressed_as,
    remark: row.remark,
    agency: { id: row.agency_id, name: row.agency_name, kind: row.agency_kind },
    formerAgencies: row.former_agencies.map(({ name }) => name),
    item: {
      ordinal: row.ordinal,
      groupHeading: row.group_heading,
      task: row.task,
      product: row.product,
      deadline: row.deadline,
    },
    plan:
      number === null || issued_on === null
        ? null
        : {
            ...{ number, issuer: issuer ?? '', issuerEndedOn: row.issuer_ended_on },
            ...{ issuedOn: issued_on, appendix: row.appendix ?? '' },
          },
    givingDocument: row.giving_document,
    senderName: row.sender_name ?? 'Văn phòng UBND tỉnh',
    difficultiesVia: row.difficulties_via,
    year: row.year,
    acknowledgedAt: row.acknowledged_at,
    officerName: row.officer_name,
    promisedOn: row.promised_on,
    stage: stage_id === null ? null : stageOf({ ...row, stage_id }),
  };
}

import { Injectable } from '@nestjs/common';
import type {
  GivingDocument,
  LinkedAssignment,
  LinkedDuties,
  LinkedDutiesStore,
  DutySubject,
  PlanSettings,
} from '#application';
import type { LocalDate, Role } from '#domain';
import { In } from 'typeorm';
import { Database } from '../database/transaction.js';
import { StageEntity } from './stage.entity.js';
import { stageOf } from './typeorm-command-store.js';

interface DutyRow {
  addressed_as: string;
  role: Role;
  copy: boolean;
  /** False where the letter went to an agency that no longer leads it. */
  is_leads: boolean;
  assignment_id: string;
  agency_id: string;
  year: number;
  ordinal: string;
  task: string;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  withdrawn: boolean;
  officer_person_id: string | null;
  officer_name: string | null;
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
const subjects = {
  message: 'n.id = ANY (SELECT unnest(notice_ids) FROM messages WHERE id = $1)',
  notice: 'n.id = $1',
} as const;

const dutiesQuery = (subject: string): string => `
  SELECT n.addressed_as, n.role, n.copy,
         coalesce(post.agency_id, recipients.agency_id, a.agency_id) = a.agency_id AS is_leads, a.id AS assignment_id, a.withdrawn_at IS NOT NULL AS withdrawn,
         a.agency_id, a.year, i.ordinal, i.task,
         a.acknowledged_at, a.acknowledged_by, a.officer_person_id, officer.name AS officer_name,
         i.giving_document, p.number AS plan_number, p.issued_on::text AS plan_issued_on, p.title AS plan_title,
         p.settings
    FROM notices AS n
    JOIN rungs AS r ON r.id = n.rung_id
    JOIN assignments AS given ON given.id = r.assignment_id
    JOIN assignments AS a ON a.id = coalesce(given.merged_into_id, given.id)
    JOIN recipients ON recipients.id = n.recipient_id
    LEFT JOIN positions AS post ON post.id = n.position_id
    JOIN plan_items AS i ON i.id = a.item_id
    LEFT JOIN plans AS p ON p.id = i.plan_id
    LEFT JOIN people AS officer ON officer.id = a.officer_person_id
   WHERE ${subject} AND n.created_at >= a.assigned_at
   ORDER BY p.issued_on, i.position, a.id, n.copy`;

@Injectable()
export class TypeormLinkedDuties implements LinkedDutiesStore {
  constructor(private readonly database: Database) {}

  async find({ kind, id }: DutySubject): Promise<LinkedDuties | null> {
    const rows = await this.database.query<DutyRow>(dutiesQuery(subjects[kind]), [id]);
    const [first] = rows;
    if (first === undefined) return null;
    const assignmentIds = [...new Set(rows.map((row) => row.assignment_id))];
    const stages = await this.database.manager.find(StageEntity, {
      where: { assignmentId: In(assignmentIds) },
      order: { position: 'ASC' },
    });
    const assignments = assignmentIds.flatMap((one) => assignmentOf(rows, stages, one));
    return {
      addressedAs: first.addressed_as,
      mayAcknowledge: assignments.some(({ mayAcknowledge }) => mayAcknowledge),
      bases: basesOf(rows),
      senderName: first.settings?.senderName ?? null,
      difficultiesVia: first.settings?.difficultiesVia ?? null,
      assignments,
    };
  }
}

function assignmentOf(all: DutyRow[], stages: StageEntity[], id: string): LinkedAssignment[] {
  const rows = all.filter((one) => one.assignment_id === id);
  const [row] = rows;
  if (row === undefined) return [];
  return [
    {
      id,
      agencyId: row.agency_id,
      year: row.year,
      ordinal: row.ordinal,
      task: row.task,
      mayAcknowledge: rows.some(isReader),
      isWithdrawn: row.withdrawn,
      acknowledgedAt: row.acknowledged_at,
      acknowledgedBy: row.acknowledged_by,
      officerPersonId: row.officer_person_id,
      officerName: row.officer_name,
      stages: stages.filter((stage) => stage.assignmentId === id).map(stageOf),
    },
  ];
}

/** Head and officer of the lead, not copies or the office. */
function isReader({ copy, is_leads, role }: DutyRow): boolean {
  return !copy && is_leads && (role === 'head' || role === 'officer');
}

function basesOf(rows: readonly DutyRow[]): LinkedDuties['bases'] {
  const all = rows.flatMap(({ giving_document, plan_number, plan_issued_on, plan_title }) => {
    if (giving_document !== null) return [giving_document];
    if (plan_number === null || plan_issued_on === null) return [];
    return [{ number: plan_number, issuedOn: plan_issued_on, title: plan_title ?? '' }];
  });
  return [
    ...new Map(all.map(({ number, issuedOn, title }) => [number, { number, issuedOn, title }])).values(),
  ];
}

import { Injectable } from '@nestjs/common';
import type {
  AddressedNotice,
  LimitFacts,
  RehearsalLeads,
  RehearsalScope,
  RehearsalSubject,
  UndatedStage,
} from '#application';
import {
  type AgencyKind,
  type DeliveryPreference,
  instantAt,
  type LocalDate,
  localDateOf,
  mannerOf,
  nothingSent,
  type SentToday,
} from '#domain';
import { Database } from '../database/transaction.js';
import { addressOf } from '../delivery/directory-queries.js';
import { preferencesByAddress, sentByAddress } from '../delivery/limit-queries.js';

/** $1 plan, $2 year. */
const subjectsQuery = `
  SELECT a.id AS "assignmentId", i.id AS "itemId", i.ordinal, a.agency_id AS "agencyId", g.name AS "agencyName",
         concat_ws('/', i.group_heading, a.officer_person_id, a.monitor_person_id) AS kin
    FROM assignments a
    JOIN plan_items i ON i.id = a.item_id
    JOIN agencies g ON g.id = a.agency_id
   WHERE i.plan_id = $1 AND a.year = $2
   ORDER BY a.id`;

/** $1 plan, $2 year. Cancelled stages are not owed. */
const undatedQuery = `
  SELECT a.id AS "assignmentId", s.id AS "stageId", i.ordinal, i.task, g.name AS agency, s.kind AS "stageKind",
         s.waits_for AS "waitsFor", s.continuous
    FROM stages s
    JOIN assignments a ON a.id = s.assignment_id
    JOIN plan_items i ON i.id = a.item_id
    JOIN agencies g ON g.id = a.agency_id
   WHERE i.plan_id = $1 AND a.year = $2 AND a.closed_at IS NULL AND s.nominal IS NULL AND s.cancelled_at IS NULL
   ORDER BY a.id, s.position`;

/** $1 plan, $2 year. Who has no working address gets no message. */
const waitingQuery = `
  SELECT * FROM (
    SELECT n.id, r.assignment_id AS "assignmentId", r.stage_id AS "stageId", r.kind, r.code, n.copy,
           n.created_at AS "createdAt", n.addressed_as AS "addressedAs", n.role, r.due_version AS "dueVersion",
           g.name AS agency, g.kind AS "agencyKind", coalesce(p.person_id, p.agency_id) AS "readerId",
           EXISTS (SELECT FROM messages m
                    WHERE m.recipient_id = n.recipient_id AND m.channel = 'zalo' AND n.id = ANY(m.notice_ids)) AS "wasTriedByZalo",
           coalesce(${addressOf('person_id', 'p.person_id')}, ${addressOf('agency_id', 'p.agency_id')}) AS address
      FROM notices n
      JOIN rungs r ON r.id = n.rung_id
      JOIN recipients p ON p.id = n.recipient_id
      JOIN assignments a ON a.id = r.assignment_id
      JOIN agencies g ON g.id = a.agency_id
      JOIN plan_items i ON i.id = a.item_id
     WHERE n.state = 'waiting' AND i.plan_id = $1 AND a.year = $2) AS waiting
   WHERE address IS NOT NULL
   ORDER BY id`;

/** The oldest working account of each, while some grant of the province's account holds. */
const zaloUsersQuery = `
  SELECT DISTINCT ON (person_id) person_id AS "personId", address AS "userId"
    FROM contact_points
   WHERE person_id IS NOT NULL AND kind = 'zalo' AND disabled_at IS NULL
     AND EXISTS (SELECT FROM zalo_tokens WHERE replaced_at IS NULL AND lost_at IS NULL)
   ORDER BY person_id, id`;

const endsQuery = `
  SELECT s.from_agency_id AS "agencyId", s.effective_on::text AS on,
         (SELECT jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'kind', g.kind))
            FROM succession_targets t JOIN agencies g ON g.id = t.agency_id WHERE t.succession_id = s.id) AS successors
    FROM successions s
   ORDER BY s.effective_on, s.id`;

type WaitingRow = Omit<AddressedNotice, 'manner'> & { agencyKind: AgencyKind };

interface EndRow {
  agencyId: string;
  on: LocalDate;
  successors: { id: string; name: string; kind: AgencyKind }[] | null;
}

@Injectable()
export class TypeormRehearsalScope implements RehearsalScope {
  constructor(private readonly database: Database) {}

  async subjects(planId: string, year: number): Promise<Map<string, RehearsalSubject>> {
    const rows = await this.database.query<RehearsalSubject>(subjectsQuery, [planId, year]);
    return new Map(rows.map((row) => [row.assignmentId, row]));
  }

  undated(planId: string, year: number): Promise<UndatedStage[]> {
    return this.database.query<UndatedStage>(undatedQuery, [planId, year]);
  }

  async waiting(planId: string, year: number): Promise<AddressedNotice[]> {
    const rows = await this.database.query<WaitingRow>(waitingQuery, [planId, year]);
    return rows.map(({ agencyKind, ...notice }) => ({ ...notice, manner: mannerOf(agencyKind) }));
  }

  async zaloUsers(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ personId: string; userId: string }>(zaloUsersQuery);
    return new Map(rows.map(({ personId, userId }) => [personId, userId]));
  }

  async limits(now: Date): Promise<Map<string, LimitFacts>> {
    const today = localDateOf(now);
    const sent = await this.database.query<{ address: string; sentToday: SentToday }>(sentByAddress, [
      instantAt(today, '00:00'),
    ]);
    const wishes = await this.database.query<DeliveryPreference & { address: string }>(preferencesByAddress, [
      today,
    ]);
    const limits = new Map(
      sent.map(({ address, sentToday }): [string, LimitFacts] => [address, { sentToday, preferences: [] }]),
    );
    for (const { address, ...preference } of wishes) {
      const known = limits.get(address) ?? { sentToday: nothingSent, preferences: [] };
      limits.set(address, { ...known, preferences: [...known.preferences, preference] });
    }
    return limits;
  }

  async leads(planId: string): Promise<RehearsalLeads> {
    const [plan] = await this.database.query<{ id: string | null }>(
      'SELECT standing_agency_id AS id FROM plans WHERE id = $1',
      [planId],
    );
    const ends = await this.database.query<EndRow>(endsQuery);
    return { standingId: plan?.id ?? null, ends: ends.map(endOf) };
  }
}

/** Only who takes over alone takes over by itself. */
function endOf({ agencyId, on, successors }: EndRow): RehearsalLeads['ends'][number] {
  const [only, ...others] = successors ?? [];
  if (only === undefined || others.length > 0) return { agencyId, on, successor: null, successorName: null };
  const successor = { id: only.id, manner: mannerOf(only.kind) };
  return { agencyId, on, successor, successorName: only.name };
}

import type { AgencyName, AssignmentHead, FormerAgency, GivingDocument, ItemMode } from '#application';
import type { LocalDate } from '#domain';
import { livesOn } from '../agencies/agency-sql.js';
import { issuerEndedOn } from '../successions/issuer-ended.js';
import { handOverSql } from './hand-over-sql.js';
import { holderSql } from './posts-sql.js';

export interface HeadRow {
  id: string;
  year: number;
  assigned_at: Date;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  promised_on: LocalDate | null;
  closed_at: Date | null;
  item_id: string;
  group_heading: string;
  ordinal: string;
  task: string;
  product: string;
  lead: string;
  coordinating: string;
  deadline: string;
  note: string;
  mode: ItemMode;
  giving_document: GivingDocument | null;
  plan: AssignmentHead['plan'];
  agency: AssignmentHead['agency'];
  former_agencies: FormerAgency[];
  hand_over: AssignmentHead['handOver'];
  merged_into_id: string | null;
  head: AssignmentHead['head'];
  officer: AssignmentHead['officer'];
  monitor: AssignmentHead['monitor'];
  co_leads: AgencyName[] | null;
  coordinating_agencies: AgencyName[] | null;
}

/** First day without the agency, or without any member of the group that is named; null while there is one. */
const endedOn = (today: string): string => `
  CASE WHEN named.agency_id IS NOT NULL
       THEN (SELECT a.valid_to + 1 FROM agencies a WHERE a.id = named.agency_id AND a.valid_to < ${today}::date)
       ELSE (SELECT max(a.valid_to) + 1 FROM agency_group_members m JOIN agencies a ON a.id = m.agency_id
              WHERE m.group_id = named.group_id HAVING bool_and(coalesce(a.valid_to < ${today}::date, false)))
  END`;

const named = (role: string, today: string): string => `(
  SELECT jsonb_agg(jsonb_build_object('id', named.agency_id, 'name', coalesce(agencies.name, named.printed),
                                      'endedOn', ${endedOn(today)})
                   ORDER BY named.position)
    FROM item_agencies AS named LEFT JOIN agencies ON agencies.id = named.agency_id
   WHERE named.item_id = i.id AND named.role = '${role}')`;

const person = (row: string): string =>
  `CASE WHEN ${row}.id IS NULL THEN NULL ELSE jsonb_build_object('name', ${row}.name, 'title', ${row}.title) END`;

/** Assignment `a`; `today` is a parameter, `where` the condition. */
export function headQuery(today: string, where: string): string {
  const monitorOfField = `LATERAL (
    SELECT people.id, people.name, positions.title
      FROM positions
      JOIN agencies AS office ON office.id = positions.agency_id AND office.kind = 'van-phong'
       AND office.province = ag.province
       AND ${livesOn('office', today)}
      JOIN tenures ON tenures.position_id = positions.id AND tenures.from_on <= ${today}::date
       AND (tenures.to_on IS NULL OR tenures.to_on >= ${today}::date)
      JOIN people ON people.id = tenures.person_id
     WHERE positions.kind = 'monitor'
       AND (people.id = a.monitor_person_id OR a.monitor_person_id IS NULL
            AND (positions.fields = '[]' OR positions.fields ? substring(i.group_heading FROM '^\\s*([IVXLC]+)\\M')))
     ORDER BY (positions.fields = '[]'), positions.id LIMIT 1)`;
  return `
    SELECT a.id, a.year, a.assigned_at, a.acknowledged_at, a.acknowledged_by, a.promised_on::text, a.closed_at,
           i.id AS item_id, i.group_heading, i.ordinal, i.task, i.product, i.lead, i.coordinating, i.deadline,
           i.note, i.mode, i.giving_document,
           CASE WHEN p.id IS NULL THEN NULL ELSE jsonb_build_object('id', p.id, 'number', p.number,
             'issuer', p.issuer, 'issuerEndedOn', ${issuerEndedOn(today)}, 'issuedOn', p.issued_on, 'title', p.title, 'appendix', p.appendix) END AS plan,
           jsonb_build_object('id', ag.id, 'name', ag.name, 'shortName', ag.short_name) AS agency,
           a.former_agencies, ${handOverSql} AS hand_over, a.merged_into_id,
           ${person('head')} AS head, ${person('monitor')} AS monitor,
           CASE WHEN coalesce(named.id, post.id) IS NULL THEN NULL ELSE jsonb_build_object(
             'id', coalesce(named.id, post.id), 'name', coalesce(named.name, post.name)) END AS officer,
           ${named('co-lead', today)} AS co_leads, ${named('coordinating', today)} AS coordinating_agencies
      FROM assignments AS a
      JOIN plan_items AS i ON i.id = a.item_id
      JOIN agencies AS ag ON ag.id = a.agency_id
      LEFT JOIN plans AS p ON p.id = i.plan_id
      LEFT JOIN people AS named ON named.id = a.officer_person_id
      LEFT JOIN ${holderSql("'head', 'acting-head'", { agency: 'a.agency_id', today })} AS head ON true
      LEFT JOIN ${holderSql("'officer'", { agency: 'a.agency_id', today })} AS post ON true
      LEFT JOIN ${monitorOfField} AS monitor ON true
      ${where}`;
}

/** One assignment as the application knows it. */
export function headOf(row: HeadRow): AssignmentHead {
  const { acknowledged_at, acknowledged_by, item_id, ordinal, task, product, lead, coordinating } = row;
  const { deadline, note, mode } = row;
  return {
    id: row.id,
    year: row.year,
    role: 'lead',
    assignedAt: row.assigned_at,
    acknowledged: acknowledged_at === null ? null : { at: acknowledged_at, by: acknowledged_by ?? '' },
    promisedOn: row.promised_on,
    closedAt: row.closed_at,
    item: {
      id: item_id,
      groupHeading: row.group_heading,
      ...{ ordinal, task, product, lead, coordinating, deadline, note, mode },
    },
    plan: row.plan,
    givingDocument: row.giving_document,
    agency: row.agency,
    formerAgencies: row.former_agencies,
    handOver: row.hand_over,
    mergedIntoId: row.merged_into_id,
    coLeads: row.co_leads ?? [],
    coordinating: row.coordinating_agencies ?? [],
    head: row.head,
    officer: row.officer,
    monitor: row.monitor,
  };
}

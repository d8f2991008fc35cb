import { isMemberOn, livesOn, officeOf } from '../agencies/agency-sql.js';
/** Working mail address of a person or an agency: the oldest that is not disabled. */
const addressOf = (owner: 'person_id' | 'agency_id', id: string): string =>
  `(SELECT address FROM contact_points
     WHERE contact_points.${owner} = ${id} AND kind = 'email' AND disabled_at IS NULL ORDER BY id LIMIT 1)`;

/** True in SQL where the tenure covers the date $n. */
const covers = (date: string): string =>
  `tenures.from_on <= ${date} AND (tenures.to_on IS NULL OR tenures.to_on >= ${date})`;

/** Everybody who acts for somebody on that day; a province has few of them at a time. */
const standIns = `
  SELECT jsonb_agg(jsonb_build_object('for_id', standins.person_id, 'person_id', acting.id, 'name', acting.name,
           'until', standins.to_on, 'address', ${addressOf('person_id', 'acting.id')})
         ORDER BY standins.from_on, standins.id)
    FROM standins JOIN people AS acting ON acting.id = standins.standin_person_id
   WHERE standins.from_on <= day AND standins.to_on >= day`;

/** The lead, the office and the standing body of each wanted assignment, ids null where there is none. */
const subject = `
  SELECT wanted.place, wanted.day, wanted.coordinating AS wants_coordinating,
         leads.id AS lead_id, assignments.monitor_person_id,
         CASE WHEN leads.id = assignments.agency_id THEN assignments.officer_person_id END AS officer_person_id,
         assignments.item_id, plan_items.group_heading, plan_items.mode,
         coalesce(wanted.standing_id, plans.standing_agency_id) AS standing_id,
         ${officeOf('leads.province', 'wanted.day')} AS office_id
    FROM unnest($1::uuid[], $2::date[], $3::boolean[], $4::uuid[], $5::uuid[])
         WITH ORDINALITY AS wanted (assignment_id, day, coordinating, lead_id, standing_id, place)
    JOIN assignments ON assignments.id = wanted.assignment_id
    JOIN agencies AS leads ON leads.id = coalesce(wanted.lead_id, assignments.agency_id)
    JOIN plan_items ON plan_items.id = assignments.item_id
    LEFT JOIN plans ON plans.id = plan_items.plan_id`;

/** One entry per post and holder; a post without holder has one entry with nulls. */
const posts = `
  SELECT jsonb_agg(jsonb_build_object('id', positions.id, 'agency_id', positions.agency_id, 'kind', positions.kind,
           'title', positions.title, 'fields', positions.fields, 'person_id', people.id, 'name', people.name,
           'address', ${addressOf('person_id', 'people.id')})
         ORDER BY positions.id, tenures.from_on, tenures.id)
    FROM positions
    LEFT JOIN tenures ON tenures.position_id = positions.id AND ${covers('day')}
    LEFT JOIN people ON people.id = tenures.person_id
   WHERE positions.agency_id IN (lead_id, office_id, standing_id)`;

/** The people named one by one who hold a post there on that day, or never held one anywhere. */
const named = `
  SELECT jsonb_agg(jsonb_build_object('person_id', people.id, 'name', people.name,
           'address', ${addressOf('person_id', 'people.id')}))
    FROM people
   WHERE people.id IN (officer_person_id, monitor_person_id)
     AND (NOT EXISTS (SELECT 1 FROM tenures WHERE tenures.person_id = people.id)
       OR EXISTS (SELECT 1 FROM tenures JOIN positions ON positions.id = tenures.position_id
                   WHERE tenures.person_id = people.id AND ${covers('day')}
                     AND positions.agency_id IN (lead_id, office_id, standing_id)))`;

const agencyJson = `jsonb_build_object('id', agencies.id, 'name', agencies.name, 'kind', agencies.kind,
  'address', ${addressOf('agency_id', 'agencies.id')}`;

/** Groups expanded as of the day, without the lead; co-leads of a joint product are informed as well. */
const coordinating = `
  SELECT jsonb_agg(${agencyJson}) ORDER BY named.position, agencies.code)
    FROM (
      SELECT coalesce(item_agencies.agency_id, members.agency_id) AS agency_id, min(item_agencies.position) AS position
        FROM item_agencies
        LEFT JOIN agency_groups ON agency_groups.id = item_agencies.group_id AND agency_groups.expandable
        LEFT JOIN agency_group_members AS members ON members.group_id = agency_groups.id
         AND ${isMemberOn('members', 'day')}
       WHERE item_agencies.item_id = subject.item_id
         AND (item_agencies.role = 'coordinating' OR (mode = 'joint' AND item_agencies.role = 'co-lead'))
       GROUP BY 1
    ) AS named
    JOIN agencies ON agencies.id = named.agency_id
   WHERE agencies.id IS DISTINCT FROM lead_id
     AND ${livesOn('agencies', 'day')}`;

/**
 * $1 assignments, $2 dates, $3 whether coordinating agencies are wanted, $4 who is to be taken for the lead and $5 for
 * the standing body, nulls for those on record. One row each with everybody who may be meant.
 * Planning takes longer than reading: what nobody wants is left out of the statement.
 */
export const directoriesQuery = (wantsCoordinating: boolean): string => `
  SELECT subject.*,
         (SELECT jsonb_agg(${agencyJson})) FROM agencies WHERE id IN (lead_id, office_id, standing_id)) AS agencies,
         coalesce((${posts}), '[]') AS posts,
         coalesce((${named}), '[]') AS named,
         (${standIns}) AS stand_ins,
         ${wantsCoordinating ? `CASE WHEN wants_coordinating THEN (${coordinating}) END` : 'NULL'} AS coordinating
    FROM (${subject}) AS subject ORDER BY place`;

/** $1 items, $2 dates. The coordinating agencies of each, whoever leads. */
export const coordinatingQuery = `
  SELECT place, (${coordinating}) AS coordinating
    FROM (SELECT wanted.place, wanted.day, plan_items.id AS item_id, plan_items.mode, NULL::uuid AS lead_id
            FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS wanted (item_id, day, place)
            JOIN plan_items ON plan_items.id = wanted.item_id) AS subject`;

export { addressOf, covers };

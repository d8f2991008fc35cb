/** Working mail address of a person or an agency: the oldest that is not disabled. */
const addressOf = (owner: 'person_id' | 'agency_id', id: string): string =>
  `(SELECT address FROM contact_points
     WHERE contact_points.${owner} = ${id} AND kind = 'email' AND disabled_at IS NULL ORDER BY id LIMIT 1)`;

/** True in SQL where the tenure covers the date $n. */
const covers = (date: string): string =>
  `tenures.from_on <= ${date} AND (tenures.to_on IS NULL OR tenures.to_on >= ${date})`;

/** The lead, the office and the standing body of assignment $1 in one row, ids null where there is none. */
const subject = `
  SELECT assignments.agency_id AS lead_id, assignments.officer_person_id, assignments.monitor_person_id,
         assignments.item_id, plan_items.group_heading, plan_items.mode, plans.standing_agency_id AS standing_id,
         (SELECT id FROM agencies AS office
           WHERE office.kind = 'van-phong' AND office.province = leads.province
             AND (office.valid_from IS NULL OR office.valid_from <= $2)
             AND (office.valid_to IS NULL OR office.valid_to >= $2) ORDER BY id LIMIT 1) AS office_id
    FROM assignments
    JOIN agencies AS leads ON leads.id = assignments.agency_id
    JOIN plan_items ON plan_items.id = assignments.item_id
    LEFT JOIN plans ON plans.id = plan_items.plan_id
   WHERE assignments.id = $1`;

/** One entry per post and holder; a post without holder has one entry with nulls. */
const posts = `
  SELECT jsonb_agg(jsonb_build_object('id', positions.id, 'agency_id', positions.agency_id, 'kind', positions.kind,
           'title', positions.title, 'fields', positions.fields, 'person_id', people.id, 'name', people.name,
           'address', ${addressOf('person_id', 'people.id')})
         ORDER BY positions.id, tenures.from_on, tenures.id)
    FROM positions
    LEFT JOIN tenures ON tenures.position_id = positions.id AND ${covers('$2')}
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
                   WHERE tenures.person_id = people.id AND ${covers('$2')}
                     AND positions.agency_id IN (lead_id, office_id, standing_id)))`;

/** $1 assignment, $2 date. One row with everybody who may be meant by a role. */
export const directoryQuery = `
  SELECT subject.*,
         (SELECT jsonb_agg(jsonb_build_object('id', id, 'name', name, 'address', ${addressOf('agency_id', 'agencies.id')}))
            FROM agencies WHERE id IN (lead_id, office_id, standing_id)) AS agencies,
         coalesce((${posts}), '[]') AS posts,
         coalesce((${named}), '[]') AS named
    FROM (${subject}) AS subject`;

/** $1 item, $2 lead agency, $3 date, $4 whether co-leads are informed as well. */
export const coordinatingQuery = `
  SELECT agencies.id, agencies.name, ${addressOf('agency_id', 'agencies.id')} AS address
    FROM (
      SELECT coalesce(item_agencies.agency_id, members.agency_id) AS agency_id, min(item_agencies.position) AS position
        FROM item_agencies
        LEFT JOIN agency_groups ON agency_groups.id = item_agencies.group_id AND agency_groups.expandable
        LEFT JOIN agency_group_members AS members ON members.group_id = agency_groups.id
       WHERE item_agencies.item_id = $1
         AND (item_agencies.role = 'coordinating' OR ($4 AND item_agencies.role = 'co-lead'))
       GROUP BY 1
    ) AS named
    JOIN agencies ON agencies.id = named.agency_id
   WHERE agencies.id <> $2
     AND (agencies.valid_from IS NULL OR agencies.valid_from <= $3)
     AND (agencies.valid_to IS NULL OR agencies.valid_to >= $3)
   ORDER BY named.position, agencies.code`;

export { addressOf, covers };

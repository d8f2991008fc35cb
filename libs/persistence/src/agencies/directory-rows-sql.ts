import { addressOf } from '../delivery/directory-queries.js';

export const agencyRowsQuery = `
  SELECT a.code, a.province, a.name, a.short_name AS "shortName", a.kind, coalesce(up.code, '') AS parent,
         a.valid_from::text AS "validFrom", a.valid_to::text AS "validTo",
         coalesce(${addressOf('agency_id', 'a.id')}, '') AS mailbox,
         ARRAY(SELECT n.name FROM agency_names n WHERE n.agency_id = a.id ORDER BY n.id) AS spellings
    FROM agencies a LEFT JOIN agencies up ON up.id = a.parent_id ORDER BY a.province, a.code`;

/** A row for each member; a group without members has one row. */
export const groupRowsQuery = `
  SELECT g.code, g.name, g.expandable, g.spellings, coalesce(a.code, '') AS agency,
         m.from_on::text AS "fromOn", m.to_on::text AS "toOn"
    FROM agency_groups g
    LEFT JOIN agency_group_members m ON m.group_id = g.id
    LEFT JOIN agencies a ON a.id = m.agency_id ORDER BY g.code, a.code`;

/** A row for each holder; a post that nobody ever held has one row. */
export const postRowsQuery = `
  SELECT a.code AS agency, p.kind, p.title, p.fields, coalesce(e.name, '') AS person,
         coalesce(${addressOf('person_id', 'e.id')}, '') AS email, t.from_on::text AS "fromOn", t.to_on::text AS "toOn"
    FROM positions p
    JOIN agencies a ON a.id = p.agency_id
    LEFT JOIN tenures t ON t.position_id = p.id
    LEFT JOIN people e ON e.id = t.person_id ORDER BY a.code, p.kind, p.title, t.from_on, e.name, t.id`;

/** $1 agency code, $2 kind, $3 title, $4 person, $5 first day. The post, and the tenure if it is known. */
export const holderQuery = `
  SELECT p.id AS "positionId", t.id AS "tenureId", t.person_id AS "personId"
    FROM positions p
    JOIN agencies a ON a.id = p.agency_id AND a.code = $1
    LEFT JOIN (tenures t JOIN people e ON e.id = t.person_id AND e.name = $4)
      ON t.position_id = p.id AND t.from_on = $5::date
   WHERE p.kind = $2 AND p.title = $3 ORDER BY p.id LIMIT 1`;

/** $1 rows of groups: since when and until when their members belong to them. */
export const membersQuery = `
  UPDATE agency_group_members m SET from_on = given."fromOn", to_on = given."toOn"
    FROM jsonb_to_recordset($1::jsonb) AS given (code text, agency text, "fromOn" date, "toOn" date)
    JOIN agency_groups g ON g.code = given.code
    JOIN agencies a ON a.code = given.agency
   WHERE m.group_id = g.id AND m.agency_id = a.id`;

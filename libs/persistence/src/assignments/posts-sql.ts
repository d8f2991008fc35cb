/** Who holds one of the posts of an agency on a day, as a lateral join that answers `id`, `name` and `title`. */
export function holderSql(kinds: string, { agency, today }: { agency: string; today: string }): string {
  return `LATERAL (
    SELECT people.id, people.name, positions.title
      FROM positions
      JOIN tenures ON tenures.position_id = positions.id AND tenures.from_on <= ${today}::date
       AND (tenures.to_on IS NULL OR tenures.to_on >= ${today}::date)
      JOIN people ON people.id = tenures.person_id
     WHERE positions.agency_id = ${agency} AND positions.kind IN (${kinds})
     ORDER BY (positions.kind = 'head') DESC, positions.id, tenures.from_on LIMIT 1)`;
}

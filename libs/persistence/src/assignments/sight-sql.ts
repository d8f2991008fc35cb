import type { Sight } from '#application';
import type { SqlConditions } from './sql-conditions.js';

/** Limits a list of assignments `a` with items `i` and plans `p` to what may be seen. */
export function addSight(conditions: SqlConditions, sight: Sight): void {
  if (sight.all) return;
  const agency = conditions.parameter(sight.agencyId);
  const standing = sight.standsFor ? `OR p.standing_agency_id = ${agency}` : '';
  conditions.add(`a.agency_id = ${agency} ${standing}
    OR EXISTS (SELECT 1 FROM item_agencies AS named
                 LEFT JOIN agency_groups AS groups ON groups.id = named.group_id AND groups.expandable
                 LEFT JOIN agency_group_members AS members ON members.group_id = groups.id
                WHERE named.item_id = a.item_id AND named.role IN ('coordinating', 'co-lead')
                  AND coalesce(named.agency_id, members.agency_id) = ${agency})`);
}

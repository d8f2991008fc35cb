/** The recorded end of agency `ag`, which leads assignment `a`, while something is still owed; null otherwise. */
export const handOverSql = `(
  SELECT jsonb_build_object('on', s.effective_on, 'to', CASE WHEN count(t.agency_id) = 1
           THEN jsonb_build_object('id', (array_agg(t.agency_id))[1], 'name', max(g.name)) END)
    FROM successions s
    LEFT JOIN succession_targets t ON t.succession_id = s.id
    LEFT JOIN agencies g ON g.id = t.agency_id
   WHERE s.from_agency_id = ag.id AND a.closed_at IS NULL
   GROUP BY s.id ORDER BY s.effective_on LIMIT 1)`;

/** In words what a chain is about; `chain` is its id (SQL): the task with agency and year, or the recipient. */
export const titleOfChain = (chain: string): string => `coalesce(
  (SELECT concat_ws(', ', concat_ws('. ', nullif(i.ordinal, ''), i.task), g.name, a.year::text)
     FROM assignments a JOIN plan_items i ON i.id = a.item_id JOIN agencies g ON g.id = a.agency_id WHERE a.id = ${chain}),
  (SELECT coalesce(
            (SELECT n.addressed_as FROM notices n WHERE n.recipient_id = r.id ORDER BY n.id DESC LIMIT 1), p.name, g.name)
     FROM recipients r LEFT JOIN people p ON p.id = r.person_id LEFT JOIN agencies g ON g.id = r.agency_id
    WHERE r.id = ${chain}))`;

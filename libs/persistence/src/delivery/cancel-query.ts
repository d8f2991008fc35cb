/** Cancels waiting notices and answers them; `which` is a condition on rungs and notices, $2 the reason. */
export const cancelQuery = (which: string): string => `
  WITH cancelled AS (
    UPDATE notices SET state = 'cancelled', reason = $2
     WHERE id IN (SELECT notices.id FROM notices JOIN rungs ON rungs.id = notices.rung_id
                 WHERE ${which} AND notices.state = 'waiting'
                 ORDER BY notices.id FOR UPDATE OF notices)
       AND state = 'waiting' RETURNING id)
  SELECT id FROM cancelled`;

/**
 * $1 assignments, $2 who, $3 when, $4 why. Turns down what nobody has decided about assignments that are led no longer:
 * nobody could decide it any more.
 */
export const closeRequests = `
  UPDATE change_requests
     SET outcome = 'refused', decided_by = $2, decided_at = $3,
         decision = jsonb_build_object('number', NULL, 'on', NULL, 'newOn', NULL, 'agencyId', NULL, 'reason', $4::text)
   WHERE assignment_id = ANY($1) AND outcome IS NULL`;

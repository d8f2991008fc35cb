/**
 * The first day (text) on which the province that issued plan `p` no longer exists as it was, up to `today`; null while
 * it does.
 */
export function issuerEndedOn(today: string): string {
  return `(SELECT min(v.effective_on)::text FROM province_successions v
            WHERE v.effective_on > p.issued_on AND v.effective_on <= ${today}::date
              AND p.issuer LIKE '%tỉnh ' || v.province)`;
}

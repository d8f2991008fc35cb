/**
 * SQL that is true where the assignment of this alias still stands by itself: no amendment has taken it back, and no
 * successor's assignment has taken it in.
 */
export function standsByItself(assignment: string): string {
  return `(${assignment}.withdrawn_at IS NULL AND ${assignment}.merged_into_id IS NULL)`;
}

/** One line of the table in its columns. */
export interface LayoutLine {
  cells: string[];
  /** A blank line or a page break stands above it. */
  isApart: boolean;
  /** A heading written over the columns. */
  heading: string | null;
}

import { isNumberedHeading } from '../plan/group-row.js';

/** The rest of a cell that was broken: "II/2021", "lĩnh vực)". */
const REST = /^(?:[IVX]+\/\d|\p{Ll})/u;

/** True for a line that is the numbered or worded heading of a group, and not the rest of a cell. */
export function isPartHeading(line: string): boolean {
  return !REST.test(line) && isNumberedHeading(line);
}

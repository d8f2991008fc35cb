export { PRINTED_CELLS, type PrintedCell, changedFields, type FieldChange } from './changed-fields.js';
export { likeness, wordsOf } from './likeness.js';
export { type MatchedRow, matchRows, type RowMatching } from './match-rows.js';

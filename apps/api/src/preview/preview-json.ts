import type { FilePreview } from './preview-file.js';

type Row = FilePreview['rows'][number];

/** The preview for programs; field names are stable. Dates are YYYY-MM-DD, null or '' what the document does not tell. */
export function previewJson(preview: FilePreview): object {
  const { plan, isReference, missing, rows, proposals, unknownNames, ...rest } = preview;
  const { number, issuer, issuedOn, title, fromYear, toYear } = plan;
  return {
    plan: { number, issuer, issuedOn, title, fromYear, toYear, isReference, missing },
    rows: rows.map(rowJson),
    groups: rest.groups,
    proposals: proposals.map(rowJson),
    targets: rest.targets,
    standingBody: rest.standingBody,
    fieldMonitors: rest.fieldMonitors,
    problems: rest.problems,
    unknownAgencies: unknownNames,
    years: rest.years,
    counts: rest.counts,
    summary: rest.summary,
  };
}

function rowJson({ reading, readingText, question, rowNumber, ...row }: Row): object {
  const { rule, confidence, reasons } = reading;
  return {
    row: rowNumber,
    ...row,
    reading: { rule, confidence, reasons, text: readingText },
    asksForLeads: question !== null,
  };
}

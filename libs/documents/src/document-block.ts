/** A part of a document in reading order: lines of text, or a table with its merged cells spread. */
export type DocumentBlock = { kind: 'text'; lines: string[] } | { kind: 'table'; rows: string[][] };

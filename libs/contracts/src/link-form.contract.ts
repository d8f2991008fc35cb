import { z } from 'zod';
import { id, localDate } from './paging.js';

/**
 * A form of the pages without sign-in, as browsers send it: texts, several of one name as a list, and a file. Every one
 * carries the link's `token`, and says who acts (`who`, or a name in `actingName`). Empty fields say nothing.
 */
export const linkForm = z.record(
  z.string().max(80),
  z.union([z.string().max(5_000), z.array(z.string().max(300)).max(500), z.instanceof(File)]),
);

const unixLines = (text: string): string => text.replaceAll('\r\n', '\n').trim();
const text = z.string().transform(unixLines).pipe(z.string().min(1).max(5_000));
const line = z.string().trim().min(1).max(200);
const emptyIsNull = (value: unknown): unknown =>
  value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value;
const optional = <Field extends z.ZodType>(field: Field) => z.preprocess(emptyIsNull, field.nullable());
const day = localDate;

const targetIds = z.preprocess(
  (value) => (value === undefined ? [] : typeof value === 'string' ? [value] : value),
  z.array(id).min(1).max(200),
);

/** No file chosen comes as an empty one without a name. */
const file = z.preprocess(
  (value) => (value instanceof File && (value.name !== '' || value.size > 0) ? value : null),
  z.instanceof(File).nullable(),
);

/** What each action asks for, by kind. */
export const linkActionForms = {
  decline: z.object({ targetIds, reason: text, agencyId: optional(id) }),
  extend: z.object({ targetIds, newOn: day, reason: text }),
  commit: z.object({ targetIds, newOn: day, reason: text, documentNumber: line, documentOn: day }),
  progress: z.object({ targetIds, result: text, difficulties: optional(text), proposals: optional(text) }),
  present: z.object({ targetIds, presentedTo: line, presentedOn: day }),
  complete: z.object({
    targetIds,
    documentNumber: optional(line),
    documentOn: optional(day),
    documentTitle: optional(text),
    note: optional(text),
    file,
  }),
  promise: z.object({ targetIds, promisedOn: day }),
  contest: z.object({ targetIds, reason: optional(text) }),
};

export type LinkForm = z.infer<typeof linkForm>;

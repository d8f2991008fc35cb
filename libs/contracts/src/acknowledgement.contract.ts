import { z } from 'zod';
import { id, instant, localDate } from './paging.js';

const officerName = z.string().trim().min(1).max(200);

/** An officer in charge: somebody known, or a new name with an address if there is one. */
export const officerNaming = z
  .union([
    z.strictObject({ personId: id }),
    z.strictObject({ name: officerName, email: z.email().max(254).nullable().default(null) }),
  ])
  .meta({ id: 'OfficerNaming' });

const acknowledging = {
  officer: officerNaming.nullable().default(null),
  promisedOn: localDate.nullable().default(null),
};

export const acknowledgementBody = z.strictObject(acknowledging);

export const acknowledgementsBody = z.strictObject({
  assignmentIds: z.array(id).min(1).max(200),
  officers: z
    .record(z.string(), officerNaming)
    .default({})
    .meta({ description: 'Cán bộ phụ trách riêng từng nhiệm vụ, theo mã nhiệm vụ' }),
  ...acknowledging,
});

export const acknowledgementSchema = z
  .object({
    assignmentId: id,
    outcome: z.enum(['acknowledged', 'already']),
    acknowledgedAt: instant,
    acknowledgedBy: z.string(),
    alreadyAcknowledgedAt: instant
      .nullable()
      .meta({ description: 'Có giá trị khi người khác đã tiếp nhận trước' }),
    officer: z.object({ id, name: z.string() }).nullable(),
  })
  .meta({ id: 'Acknowledgement' });

export const acknowledgementsSchema = z
  .object({ items: z.array(acknowledgementSchema) })
  .meta({ id: 'Acknowledgements' });

/**
 * The form of the page without sign-in: officer for all (`officerId`, or `officerName` with `officerEmail`), and for
 * single assignments `officerId-<assignment id>` and so on. Empty fields say nothing.
 */
export const acknowledgementForm = z.record(
  z.string().max(80),
  z.union([z.string().max(300), z.array(z.string().max(300))]),
);

export const officerEmail = z.email().max(254);

export type OfficerNamingBody = z.infer<typeof officerNaming>;
export type AcknowledgementBody = z.infer<typeof acknowledgementBody>;
export type AcknowledgementsBody = z.infer<typeof acknowledgementsBody>;
export type AcknowledgementForm = z.infer<typeof acknowledgementForm>;

import { z } from 'zod';
import { id, instant, localDate, pageOf, pageQuery } from './paging.js';
import { stageKind } from './task.contract.js';

const namedAgency = z.object({ id, name: z.string() });
const text = z.string().trim().min(1).max(5_000);

export const changeRequestSchema = z
  .object({
    id,
    kind: z.enum(['extension', 'transfer']),
    assignmentId: id,
    stageId: id.nullable(),
    reason: z.string(),
    newOn: localDate.nullable(),
    agencyId: id.nullable(),
    documentNumber: z.string().nullable(),
    documentOn: localDate.nullable(),
    askedBy: z.string(),
    askedAt: instant,
    outcome: z.enum(['granted', 'refused']).nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
    decision: z
      .object({
        number: z.string().nullable(),
        on: localDate.nullable(),
        newOn: localDate.nullable(),
        agencyId: id.nullable(),
        reason: z.string().nullable(),
      })
      .nullable(),
    item: z.object({ ordinal: z.string(), task: z.string() }),
    lead: namedAgency,
    proposedAgency: namedAgency.nullable(),
    stage: z
      .object({ kind: stageKind, nominal: localDate.nullable(), firstNominal: localDate.nullable() })
      .nullable(),
  })
  .meta({ id: 'ChangeRequest' });

export const changeRequestPage = pageOf(changeRequestSchema).meta({ id: 'ChangeRequestPage' });

export const changeRequestQuery = pageQuery.extend({
  open: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .meta({ description: 'true: đang chờ quyết định; false: đã quyết định' }),
  assignmentId: id.optional(),
});

export const extensionGrantBody = z.strictObject({
  decisionNumber: z.string().trim().min(1).max(200),
  decidedOn: localDate,
  newOn: localDate.nullable().default(null).meta({ description: 'Bỏ trống khi đồng ý hạn đã đề nghị' }),
});

export const transferGrantBody = z.strictObject({
  agencyId: id.nullable().default(null).meta({ description: 'Bỏ trống khi đồng ý cơ quan đã đề xuất' }),
  reason: text.nullable().default(null),
});

export const refusalBody = z.strictObject({ reason: text });

export type ChangeRequestQuery = z.infer<typeof changeRequestQuery>;
export type ExtensionGrantBody = z.infer<typeof extensionGrantBody>;
export type TransferGrantBody = z.infer<typeof transferGrantBody>;
export type RefusalBody = z.infer<typeof refusalBody>;

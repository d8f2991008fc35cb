import { z } from 'zod';
import { id, instant, localDate } from './paging.js';
import { stageKind } from './task.contract.js';

const bulkFilter = z.strictObject({
  planId: id.nullable().default(null),
  agencyId: id.nullable().default(null),
  kinds: z.array(stageKind).max(4).default([]),
  dueFrom: localDate.nullable().default(null),
  dueTo: localDate.nullable().default(null),
});

/** A filter that names nothing would mean every stage there is. */
const someFilter = bulkFilter.refine(
  ({ planId, agencyId, kinds, dueFrom, dueTo }) =>
    [planId, agencyId, dueFrom, dueTo].some((value) => value !== null) || kinds.length > 0,
  'Đề nghị chọn ít nhất một điều kiện.',
);

const command = {
  kind: z.enum(['shift', 'pause', 'resume', 'cancel']),
  shiftDays: z
    .number()
    .int()
    .min(-366)
    .max(366)
    .nullable()
    .default(null)
    .meta({ description: 'Số ngày lùi hạn (âm: đưa lên), chỉ với shift' }),
  reason: z.string().trim().min(1).max(5_000),
  decisionNumber: z.string().trim().min(1).max(200),
  decidedOn: localDate,
};

export const bulkChangeBody = z.strictObject({ ...command, filter: someFilter });

const dates = z.object({
  nominal: localDate.nullable(),
  effective: localDate.nullable(),
  working: localDate.nullable(),
  paused: z.boolean(),
  cancelled: z.boolean(),
});

export const bulkChangeSchema = z
  .object({
    id,
    state: z.enum(['previewed', 'applied', 'undone']),
    command: z.object({ ...command, filter: bulkFilter }),
    changes: z.number().int().meta({ description: 'Số mốc thay đổi' }),
    reminders: z.number().int().meta({ description: 'Số lượt nhắc đang chờ gửi bị huỷ' }),
    rows: z.array(
      z.object({
        stageId: id,
        assignmentId: id,
        kind: stageKind,
        ordinal: z.string(),
        task: z.string(),
        agencyName: z.string(),
        before: dates,
        after: dates.nullable(),
        problem: z.string().nullable().meta({ description: 'Vì sao mốc này không thay đổi' }),
        cancels: z.array(z.object({ noticeId: id, rung: z.string(), to: z.string() })),
      }),
    ),
    previewedBy: z.string(),
    previewedAt: instant,
    appliedBy: z.string().nullable(),
    appliedAt: instant.nullable(),
    undoneBy: z.string().nullable(),
    undoneAt: instant.nullable(),
    undoUntil: instant.nullable().meta({ description: 'Hoàn tác được đến lúc này' }),
  })
  .meta({ id: 'BulkChange' });

export type BulkChangeBody = z.infer<typeof bulkChangeBody>;
export type BulkChange = z.infer<typeof bulkChangeSchema>;

import { z } from 'zod';
import { id, instant, localDate } from './paging.js';
import { planYearNumber } from './plan.contract.js';

const amendingDocument = z.strictObject({
  number: z.string().trim().min(1).max(100).meta({ description: 'Số, ký hiệu văn bản sửa đổi' }),
  issuedOn: localDate,
});

export const amendmentPreviewBody = z.strictObject({ planId: id }).meta({ id: 'AmendmentPreview' });

export const amendPlanBody = z
  .strictObject({
    planId: id,
    document: amendingDocument,
    basis: id.nullable().meta({ description: '`basis` của bản so sánh đã xem' }),
  })
  .meta({ id: 'AmendPlan' });

const fieldChanges = z.array(z.object({ field: z.string(), from: z.string(), to: z.string() }));
const touched = z.array(z.object({ id, year: z.int(), agencyName: z.string() }));

export const amendmentSchema = z
  .object({
    planId: id,
    basis: id.nullable(),
    summary: z.string(),
    unchanged: z.int(),
    added: z.array(
      z.object({
        itemId: id.nullable().meta({ description: 'null khi chưa áp dụng' }),
        row: z.int(),
        ordinal: z.string(),
        task: z.string(),
        deadline: z.string(),
      }),
    ),
    changed: z.array(
      z.object({
        itemId: id,
        row: z.int(),
        ordinal: z.string(),
        task: z.string(),
        fields: fieldChanges,
        dates: z
          .array(
            z.object({
              assignmentId: id,
              year: z.int(),
              kind: z.enum(['issue', 'report', 'review', 'deliver']),
              from: localDate.nullable(),
              to: localDate.nullable(),
            }),
          )
          .meta({ description: 'Mốc đã giao được đổi ngày' }),
        withdrawn: touched.meta({ description: 'Cơ quan thôi chủ trì' }),
      }),
    ),
    removed: z.array(z.object({ itemId: id, ordinal: z.string(), task: z.string(), withdrawn: touched })),
    blocked: z
      .array(z.object({ itemId: id, row: z.int(), message: z.string() }))
      .meta({ description: 'Dòng chưa sửa được; còn dòng như vậy thì không áp dụng' }),
    cancelledReminders: z.int().meta({ description: 'Lượt nhắc chờ gửi bị hủy' }),
  })
  .meta({ id: 'Amendment' });

export const itemChangesSchema = z
  .array(
    z.object({
      itemId: id,
      kind: z.enum(['added', 'changed', 'removed']),
      document: z.object({ number: z.string(), issuedOn: localDate }),
      fields: fieldChanges,
      actor: z.string(),
      at: instant,
    }),
  )
  .meta({ id: 'ItemChanges' });

export const carryOverBody = z
  .strictObject({
    fromYear: planYearNumber,
    toYear: planYearNumber,
    keep: z
      .array(id)
      .max(10_000)
      .default([])
      .meta({ description: 'Nhiệm vụ làm một lần nhưng vẫn chuyển tiếp' }),
  })
  .meta({ id: 'CarryOver' });

export type CarryOverBody = z.infer<typeof carryOverBody>;
export type AmendmentPreviewBody = z.infer<typeof amendmentPreviewBody>;
export type AmendPlanBody = z.infer<typeof amendPlanBody>;
export type ItemChangesBody = z.infer<typeof itemChangesSchema>;

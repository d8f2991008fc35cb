import { z } from 'zod';
import { id, instant, localDate, pageOf } from './paging.js';

export const planYearNumber = z.coerce.number().int().min(2000).max(2100);

const dayOfYear = z.object({ month: z.int().min(1).max(12), day: z.int().min(1).max(31) });

export const planSettingsSchema = z
  .object({
    halfYearReport: dayOfYear.nullable(),
    annualReview: dayOfYear.nullable(),
    workingDaysAfterEvent: z
      .int()
      .min(1)
      .max(60)
      .optional()
      .meta({ description: 'Số ngày làm việc đề xuất cho “ngay sau khi” một sự kiện; mặc định 10' }),
    senderName: z.string(),
    difficultiesVia: z.string(),
    fieldMonitors: z.record(z.string(), z.string()),
  })
  .meta({ id: 'PlanSettings' });

export const planYearSchema = z
  .object({
    year: z.int(),
    state: z.enum(['activating', 'active']),
    total: z.int(),
    done: z.int(),
    requestedAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: 'PlanYear' });

export const planSchema = z
  .object({
    id,
    issuerEndedOn: localDate.nullable(),
    issuerAsOf: z
      .string()
      .nullable()
      .meta({ description: 'Cơ quan ban hành, kèm “(trước 01/7/2025)” nếu tỉnh đã sáp nhập' }),
    number: z.string().nullable().meta({ description: 'null khi là tài liệu tham khảo' }),
    issuer: z.string().nullable(),
    issuedOn: localDate.nullable(),
    title: z.string(),
    fromYear: z.int().nullable(),
    toYear: z.int().nullable(),
    isReference: z.boolean().meta({ description: 'Tài liệu tham khảo, chưa có văn bản ban hành' }),
    quoted: z
      .object({
        number: z.string().nullable(),
        issuer: z.string().nullable(),
        issuedOn: localDate.nullable(),
      })
      .nullable()
      .meta({ description: 'Văn bản ban hành mà tài liệu tham khảo nhắc đến' }),
    appendix: z.string(),
    standingAgency: z.object({ id, name: z.string() }).nullable(),
    parentPlanId: id.nullable(),
    settings: planSettingsSchema,
    items: z.int().meta({ description: 'Số nhiệm vụ' }),
    openQuestions: z.int().meta({ description: 'Số câu hỏi chưa trả lời' }),
    years: z.array(planYearSchema),
  })
  .meta({ id: 'Plan' });

export const planListSchema = pageOf(planSchema).meta({ id: 'PlanList' });

export const activatePlanBody = z.strictObject({ year: planYearNumber }).meta({ id: 'ActivatePlan' });

export type PlanBody = z.infer<typeof planSchema>;
export type PlanYearBody = z.infer<typeof planYearSchema>;
export type ActivatePlanBody = z.infer<typeof activatePlanBody>;

import { z } from 'zod';
import {
  alternativeSchema,
  clauseSchema,
  deadlineRuleSchema,
  readingSchema,
  wordsSchema,
} from './item-reading.contract.js';
import { id, instant, localDate, pageOf } from './paging.js';
import { planYearNumber } from './plan.contract.js';

export const givingDocumentBody = z
  .strictObject({
    number: z.string().trim().min(1).max(100).meta({ description: 'Số, ký hiệu' }),
    issuedOn: localDate,
    title: z.string().trim().min(1).max(2000).meta({ description: 'Trích yếu' }),
    signer: z.string().trim().min(1).max(200).meta({ description: 'Người ký' }),
  })
  .meta({ id: 'GivingDocument' });

export const namedAgencySchema = z
  .object({
    role: z.enum(['lead', 'co-lead', 'coordinating']),
    printed: z.string(),
    agencyId: id.nullable(),
    groupId: id.nullable(),
    name: z.string().nullable(),
  })
  .meta({ id: 'NamedAgency' });

export const itemSchema = z
  .object({
    id,
    plan: z.object({ id, number: z.string(), issuedOn: localDate }).nullable(),
    rowNumber: z.int().nullable(),
    place: z.string().nullable().meta({ description: 'Vị trí của dòng trong tệp kế hoạch' }),
    removedBecause: z
      .string()
      .nullable()
      .meta({ description: 'Văn bản đã bỏ nhiệm vụ; null khi còn hiệu lực' }),
    groupHeading: z.string(),
    ordinal: z.string(),
    task: z.string(),
    product: z.string(),
    lead: z.string(),
    coordinating: z.string(),
    deadline: z.string(),
    note: z.string(),
    mode: z.enum(['single', 'each', 'joint']),
    givingDocument: givingDocumentBody.nullable(),
    agencies: z.array(namedAgencySchema),
    reading: readingSchema.extend({ confirmedBy: z.string().nullable(), confirmedAt: instant.nullable() }),
    assignments: z.array(z.object({ id, year: z.int(), agencyId: id, agencyName: z.string() })),
    shares: z.array(
      z.object({
        year: z.int(),
        done: z.int(),
        total: z.int(),
        text: z.string().meta({ description: '“3/5 cơ quan đã ban hành”' }),
      }),
    ),
    openQuestions: z.int(),
  })
  .meta({ id: 'Item' });

export const itemListSchema = pageOf(itemSchema).meta({ id: 'ItemList' });

const stageKind = z.enum(['issue', 'report', 'review', 'deliver']);

export const itemYearSchema = z
  .object({
    year: z.int(),
    stages: z.array(
      z.object({
        kind: stageKind,
        basis: z.string(),
        nominal: localDate,
        effective: localDate,
        working: localDate,
        words: wordsSchema.optional(),
        explanation: z.array(z.string()).meta({ description: 'Cách tính ngày, từng bước' }),
      }),
    ),
    waiting: z
      .array(z.object({ kind: stageKind, events: z.array(z.string()), words: wordsSchema.optional() }))
      .meta({ description: 'Các mốc chưa có ngày, chờ sự kiện' }),
    none: z.string().nullable().meta({ description: 'Vì sao không có mốc trong năm' }),
    continuous: z.boolean(),
    isAfterPeriod: z.boolean(),
    missingCalendarYear: z.int().nullable().meta({ description: 'Năm chưa có lịch' }),
  })
  .meta({ id: 'ItemYear' });

export const itemDetailSchema = itemSchema
  .extend({
    year: itemYearSchema,
    alternatives: z.array(alternativeSchema),
    clauses: z.array(clauseSchema).meta({ description: 'Các phần của thời hạn, khi một ô giao nhiều việc' }),
  })
  .meta({ id: 'ItemDetail' });

export const itemQuery = z.object({ year: planYearNumber.optional() });

export const changeReadingBody = z
  .strictObject({
    rule: deadlineRuleSchema.optional(),
    phrase: z.string().trim().min(1).max(500).optional().meta({ description: 'Thời hạn ghi lại bằng lời' }),
  })
  .refine((body) => body.rule === undefined || body.phrase === undefined, {
    message: 'Chỉ gửi một trong hai: rule hoặc phrase.',
    path: ['phrase'],
  })
  .meta({ id: 'ChangeReading', description: 'Để trống là xác nhận cách hiểu hiện tại' });

export const changeModeBody = z
  .strictObject({
    mode: z.enum(['single', 'each', 'joint']).meta({
      description:
        'single: một cơ quan; each: mỗi cơ quan một sản phẩm; joint: một sản phẩm, cơ quan đầu trả lời',
    }),
  })
  .meta({ id: 'ChangeMode' });

export const addItemBody = z
  .strictObject({
    givingDocument: givingDocumentBody,
    task: z.string().trim().min(1).max(20_000),
    product: z.string().trim().max(5000).default(''),
    leadAgencyId: id,
    coordinatingAgencyIds: z.array(id).max(500).default([]),
    duePhrase: z.string().trim().min(1).max(500).optional(),
    dueOn: localDate.optional(),
    note: z.string().trim().max(5000).default(''),
  })
  .refine((body) => body.duePhrase !== undefined || body.dueOn !== undefined, {
    message: 'Cần thời hạn: dueOn (ngày) hoặc duePhrase (bằng lời).',
    path: ['dueOn'],
  })
  .meta({ id: 'AddItem' });

export type ItemBody = z.infer<typeof itemSchema>;
export type ItemDetailBody = z.infer<typeof itemDetailSchema>;
export type ItemQuery = z.infer<typeof itemQuery>;
export type ChangeReadingBody = z.infer<typeof changeReadingBody>;
export type ChangeModeBody = z.infer<typeof changeModeBody>;
export type AddItemBody = z.infer<typeof addItemBody>;

import { agencyKinds } from '#domain';
import { z } from 'zod';
import { namedAgencySchema } from './item.contract.js';
import { alternativeSchema, clauseSchema, readingSchema } from './item-reading.contract.js';
import { id, instant, localDate } from './paging.js';
import { planSettingsSchema, planYearNumber } from './plan.contract.js';
import { targetSchema } from './target.contract.js';

/** "06-15" → { month: 6, day: 15 }; "không" switches the report off. */
const monthDay = z
  .string()
  .regex(/^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])|không)$/, 'tháng-ngày, ví dụ 06-15, hoặc “không”')
  .transform((text) =>
    text === 'không' ? null : { month: Number(text.slice(0, 2)), day: Number(text.slice(3, 5)) },
  );

/** What names a plan: its issuing document and period. */
export const headFields = {
  number: z.string().trim().min(1).max(100),
  issuer: z.string().trim().min(1).max(200),
  issuedOn: localDate,
  title: z.string().trim().min(1).max(1000),
  fromYear: planYearNumber,
  toYear: planYearNumber,
};
const headFieldName = z.enum(['number', 'issuer', 'issuedOn', 'title', 'fromYear', 'toYear']);
const printedHead = {
  number: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: localDate.nullable(),
  title: z.string().nullable(),
  fromYear: z.int().nullable(),
  toYear: z.int().nullable(),
};

const columnNumber = z.int().min(1).max(256).nullable();
/** Columns of the file from 1, by what they hold; null: the table has no such column. */
export const assignedColumns = z
  .strictObject({
    group: columnNumber,
    ordinal: columnNumber,
    task: columnNumber,
    product: columnNumber,
    lead: columnNumber,
    coordinating: columnNumber,
    deadline: columnNumber,
    note: columnNumber,
  })
  .partial()
  .refine((columns) => Object.keys(columns).length > 0, 'cần ít nhất một cột')
  .meta({
    id: 'AssignedColumns',
    description: 'Cột thứ mấy của tệp (từ 1) là gì; null khi bảng không có cột đó',
  });

/** In a form, columns arrive as JSON in a text. */
const columnsInForm = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('cần JSON, ví dụ {"task":2,"lead":4,"deadline":6}');
      return z.NEVER;
    }
  })
  .pipe(assignedColumns);

/** A multipart form: the table, and what is told about the plan; fields arrive as text. */
export const importPlanForm = z
  .object({
    file: z.file().meta({
      description: 'Kế hoạch hoặc phụ lục của kế hoạch: DOCX, XLSX, HTML, CSV hoặc văn bản (TXT), đến 20 MB',
    }),
    ...z.object(headFields).partial().shape,
    appendix: z.string().trim().max(100).default('Phụ lục'),
    standingAgencyId: id.optional(),
    parentPlanId: id.optional(),
    senderName: z.string().trim().min(1).max(200).optional(),
    difficultiesVia: z.string().trim().max(500).default(''),
    halfYearReport: monthDay.default({ month: 6, day: 15 }),
    annualReview: monthDay.default({ month: 12, day: 15 }),
    columns: columnsInForm
      .optional()
      .meta({ description: 'Các cột, khi tiêu đề không nói rõ: JSON {"task":2,"lead":4,"deadline":6}' }),
  })
  .meta({ id: 'ImportPlanForm' });

export const planProblemSchema = z
  .object({
    row: z.int().nullable(),
    column: z.string().nullable(),
    code: z.string(),
    message: z.string(),
    suggestion: z.string().nullable(),
    severity: z.enum(['error', 'warning']),
  })
  .meta({ id: 'PlanProblem' });

const proposed = z.object({ agencyId: id, name: z.string() });

const previewRowSchema = z.object({
  rowNumber: z.int(),
  group: z.string(),
  ordinal: z.string(),
  task: z.string(),
  product: z.string(),
  lead: z.string(),
  coordinating: z.string(),
  deadline: z.string(),
  note: z.string(),
  place: z.string().optional().meta({ description: 'Vị trí của dòng trong tệp' }),
  mode: z.enum(['single', 'each', 'joint']),
  reading: readingSchema,
  alternatives: z.array(alternativeSchema),
  clauses: z.array(clauseSchema),
  agencies: z.array(namedAgencySchema),
  question: z
    .object({
      printed: z.string(),
      group: z.string().nullable(),
      named: z.array(id),
      proposed: z.array(proposed),
    })
    .nullable(),
});

export const importSchema = z
  .object({
    id,
    fileName: z.string(),
    fileHash: z.string(),
    createdBy: z.string(),
    createdAt: instant,
    planId: id.nullable().meta({ description: 'Kế hoạch đã tạo; null khi chưa áp dụng' }),
    summary: z.string(),
    counts: z.object({
      items: z.int(),
      agencies: z.int(),
      unknownNames: z.int(),
      questions: z.int(),
      proposals: z.int(),
      targets: z.int(),
    }),
    plan: z.object({
      ...printedHead,
      appendix: z.string(),
      standingAgencyId: id.nullable(),
      parentPlanId: id.nullable(),
      settings: planSettingsSchema,
    }),
    found: z.object(printedHead).meta({ description: 'Những gì tìm thấy trong tài liệu' }),
    missing: z.array(headFieldName).meta({ description: 'Cần nhập trước khi lập kế hoạch' }),
    isReference: z
      .boolean()
      .meta({ description: 'Tài liệu tham khảo: cần nhập số, ngày, cơ quan của văn bản ban hành' }),
    rows: z.array(previewRowSchema),
    groups: z.array(z.string()).meta({ description: 'Các nhóm nhiệm vụ mà lời văn nêu' }),
    proposals: z.array(previewRowSchema).meta({
      description: 'Nhiệm vụ đề xuất trong lời văn; `rowNumber` là số thứ tự đề xuất, tính từ 1',
    }),
    targets: z.array(targetSchema),
    standingBody: z
      .object({ printed: z.string(), agencyId: id.nullable(), name: z.string().nullable() })
      .nullable(),
    fieldMonitors: z.array(
      z.object({
        agency: z.string(),
        field: z.string(),
        group: z.string().nullable().meta({ description: 'Số của nhóm trong phụ lục' }),
        agencyId: id.nullable(),
        name: z.string().nullable(),
      }),
    ),
    columns: z
      .array(
        z.object({ column: z.int(), heading: z.string(), sample: z.string(), name: z.string().nullable() }),
      )
      .meta({ description: 'Các cột của tệp và cách hiểu từng cột' }),
    problems: z.array(planProblemSchema),
    unknownNames: z.array(
      z.object({
        printed: z.string(),
        rows: z.array(z.int()),
        suggestion: proposed.nullable(),
        candidates: z
          .array(proposed.extend({ reason: z.string() }))
          .optional()
          .meta({ description: 'Có thể là cơ quan nào và vì sao, khả năng cao nhất trước' }),
        creation: z
          .object({ name: z.string(), kind: z.enum(agencyKinds), province: z.string() })
          .nullable()
          .optional()
          .meta({ description: 'Cơ quan có thể tạo khi danh bạ chưa có' }),
      }),
    ),
  })
  .meta({ id: 'Import' });

export type ImportPlanForm = z.infer<typeof importPlanForm>;
export type ImportBody = z.infer<typeof importSchema>;
export type AssignedColumnsBody = z.infer<typeof assignedColumns>;

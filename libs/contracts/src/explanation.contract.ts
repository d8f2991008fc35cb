import { z } from 'zod';
import { id, localDate } from './paging.js';
import { clauseSchema, wordsSchema } from './item-reading.contract.js';
import { stageKind } from './task.contract.js';

export const reckoningStepSchema = z
  .object({
    kind: z
      .enum(['words', 'rule', 'event', 'rest', 'worked', 'nominal', 'effective', 'working', 'change', 'mark'])
      .meta({ description: 'rest, worked: một ngày đã xem xét, là ngày nghỉ hay ngày làm việc' }),
    date: localDate.nullable(),
    text: z.string(),
    source: z.string().nullable().meta({ description: 'Quyết định hoặc điều luật làm căn cứ' }),
  })
  .meta({ id: 'ReckoningStep' });

const explanation = z.object({
  nominal: localDate.nullable(),
  effective: localDate.nullable(),
  working: localDate.nullable(),
  provisional: z
    .boolean()
    .meta({ description: 'Lịch tạm tính: năm của hạn chưa có quyết định về ngày nghỉ' }),
  steps: z.array(reckoningStepSchema),
});

export const stageExplanationSchema = explanation
  .extend({
    words: wordsSchema
      .nullable()
      .meta({ description: 'Chỗ của mốc này trong deadline; null khi cả ô nói về mốc này' }),
    stageId: id,
    assignmentId: id,
    year: z.int(),
    kind: stageKind,
    ordinal: z.string(),
    task: z.string(),
    planNumber: z.string().nullable(),
    agencyName: z.string(),
    deadline: z.string(),
  })
  .meta({ id: 'StageExplanation', description: 'Vì sao là ngày này, từng ngày một' });

export const deadlineReadingQuery = z.object({
  phrase: z.string().trim().min(1).max(500).meta({ description: 'Thời hạn như ghi trong kế hoạch' }),
  year: z.coerce.number().int().min(2000).max(2100),
  from: localDate
    .optional()
    .meta({ description: 'Ngày ban hành hoặc ngày sự kiện, cho thời hạn “kể từ ngày …”, “sau khi …”' }),
});

export const deadlineReadingSchema = z
  .object({
    meaning: z.string(),
    confidence: z.enum(['high', 'medium', 'low']),
    reasons: z.array(z.string()).meta({ description: 'Vì sao chưa chắc chắn' }),
    rule: z.looseObject({ kind: z.string() }).meta({ description: 'Cách hiểu, dạng dữ liệu' }),
    alternatives: z.array(z.string()),
    clauses: z.array(clauseSchema).meta({ description: 'Các phần, khi thời hạn giao nhiều việc' }),
    dates: z.array(explanation.extend({ words: wordsSchema.nullable() })),
    missingCalendarYear: z.int().nullable(),
  })
  .meta({ id: 'DeadlineReading' });

export type StageExplanationBody = z.infer<typeof stageExplanationSchema>;
export type DeadlineReadingQuery = z.infer<typeof deadlineReadingQuery>;
export type DeadlineReadingBody = z.infer<typeof deadlineReadingSchema>;

import { z } from 'zod';
import { headFields } from './import.contract.js';
import { deadlineRuleSchema } from './item-reading.contract.js';
import { id, instant, localDate } from './paging.js';
import { proposalDecision } from './target.contract.js';

const row = z.int().min(1).meta({ description: 'Dòng của tệp, tính từ 1' });

const decisions = z.strictObject({
  plan: z
    .strictObject(headFields)
    .partial()
    .default({})
    .meta({ description: 'Văn bản ban hành kế hoạch, khi tài liệu không nêu hoặc nêu chưa đúng' }),
  leads: z.array(z.strictObject({ row, agencyIds: z.array(id).min(1).max(500) })).default([]),
  names: z.array(z.strictObject({ printed: z.string().min(1), agencyId: id })).default([]),
  readings: z.array(z.strictObject({ row, rule: deadlineRuleSchema })).default([]),
  proposals: z
    .array(proposalDecision)
    .max(2000)
    .default([])
    .meta({ description: 'Các đề xuất được nhận làm nhiệm vụ, với những gì lời văn không nêu' }),
});

export const applyImportBody = z
  .strictObject({ decisions: decisions.prefault({}) })
  .meta({ id: 'ApplyImport' });

const cell = z.string().trim().max(20_000).optional();
const cells = {
  group: cell,
  ordinal: cell,
  task: cell,
  product: cell,
  lead: cell,
  coordinating: cell,
  deadline: cell,
  note: cell,
};

/** Changes to a preview; what is left out stays. */
export const correctImportBody = z
  .strictObject({
    rows: z
      .array(z.strictObject({ row, ...cells }))
      .max(10_000)
      .default([]),
    remove: z.array(row).max(10_000).default([]).meta({ description: 'Các dòng không phải nhiệm vụ' }),
    add: z
      .array(
        z.strictObject({
          after: z.int().min(0).meta({ description: 'Thêm sau dòng này; 0 là ở đầu bảng' }),
          ...cells,
          task: z.string().trim().min(1).max(20_000),
        }),
      )
      .max(1000)
      .default([]),
    decisions: decisions.prefault({}),
  })
  .meta({ id: 'CorrectImport' });

export const planSourcesSchema = z
  .array(
    z.object({
      importId: id,
      fileName: z.string(),
      fileHash: z.string().meta({ description: 'SHA-256 của tệp' }),
      appliedAt: instant,
      amendment: z
        .object({ number: z.string(), issuedOn: localDate })
        .nullable()
        .meta({ description: 'Văn bản sửa đổi; null với tệp đầu tiên' }),
    }),
  )
  .meta({ id: 'PlanSources' });

export type ApplyImportBody = z.infer<typeof applyImportBody>;
export type CorrectImportBody = z.infer<typeof correctImportBody>;
export type PlanSourcesBody = z.infer<typeof planSourcesSchema>;

import { z } from 'zod';
import { id, localDate } from './paging.js';
import { planYearNumber } from './plan.contract.js';

/** A target as the plan's text sets it. */
export const targetSchema = z
  .object({
    group: z.string().meta({ description: 'Đề mục của chỉ tiêu' }),
    text: z.string().meta({ description: 'Nguyên văn' }),
    measure: z.string().meta({ description: 'Phần câu nói về con số này' }),
    figure: z.number().nullable(),
    figureTo: z.number().nullable().meta({ description: 'Cận trên, khi văn bản nêu một khoảng (35 - 40%)' }),
    unit: z.string(),
    bound: z.enum(['at-least', 'at-most', 'exact']).nullable(),
    by: localDate.nullable().meta({ description: 'Ngày cuối phải đạt; null khi văn bản không nêu' }),
    byText: z.string(),
    yearly: z.boolean().meta({ description: 'Phải đạt hằng năm' }),
  })
  .meta({ id: 'Target' });

export const planTargetListSchema = z
  .object({ items: z.array(targetSchema.extend({ id })) })
  .meta({ id: 'PlanTargetList' });

/** A proposed task that is taken over, with what the text does not say. */
export const proposalDecision = z.strictObject({
  proposal: z.int().min(1).meta({ description: 'Số thứ tự của đề xuất, tính từ 1' }),
  product: z.string().trim().max(2000).optional(),
  leadAgencyIds: z.array(id).max(500).optional(),
  deadline: z.string().trim().max(1000).optional(),
});

export const planProposalListSchema = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        group: z.string(),
        ordinal: z.string(),
        task: z.string(),
        product: z.string(),
        lead: z.string(),
        coordinating: z.string(),
        deadline: z.string(),
        itemId: id.nullable().meta({ description: 'Nhiệm vụ đã lập từ đề xuất; null khi chưa nhận' }),
      }),
    ),
  })
  .meta({ id: 'PlanProposalList' });

export const acceptProposalsBody = z
  .strictObject({ proposals: z.array(proposalDecision).min(1).max(2000) })
  .meta({ id: 'AcceptProposals' });

export const issuingDocumentBody = z
  .strictObject({
    number: z.string().trim().min(1).max(100),
    issuer: z.string().trim().min(1).max(200),
    issuedOn: localDate,
    title: z.string().trim().min(1).max(1000),
    fromYear: planYearNumber,
    toYear: planYearNumber,
  })
  .meta({ id: 'IssuingDocument' });

export type AcceptProposalsBody = z.infer<typeof acceptProposalsBody>;
export type IssuingDocumentBody = z.infer<typeof issuingDocumentBody>;

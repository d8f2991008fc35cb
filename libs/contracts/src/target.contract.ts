import { z } from 'zod';
import { id, localDate } from './paging.js';

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

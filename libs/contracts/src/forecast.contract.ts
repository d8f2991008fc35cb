import { z } from 'zod';
import { id, instant } from './paging.js';
import { agencyNameSchema, stageKind, stepSchema } from './task.contract.js';

export const forecastQuery = z.object({
  from: z
    .union([instant, z.iso.date()])
    .optional()
    .meta({ description: 'Thời điểm hoặc ngày; mặc định: bây giờ' }),
  to: z.union([instant, z.iso.date()]).meta({ description: 'Thời điểm, hoặc ngày (tính cả ngày ấy)' }),
  planId: id.optional(),
  agencyId: id.optional(),
});

export const forecastStepSchema = stepSchema
  .extend({
    ordinal: z.string(),
    task: z.string(),
    agency: agencyNameSchema,
    stageKind: stageKind.nullable(),
  })
  .meta({ id: 'ForecastStep' });

export const forecastSchema = z
  .object({ from: instant, to: instant, items: z.array(forecastStepSchema) })
  .meta({ id: 'Forecast', description: 'Ai sẽ được nhắc, lúc nào, bước nào, nếu không ai làm gì' });

export type ForecastQueryBody = z.infer<typeof forecastQuery>;
export type ForecastBody = z.infer<typeof forecastSchema>;

import { z } from 'zod';
import { id, instant, localDate } from './paging.js';

export const silenceBody = z
  .strictObject({
    planId: id.nullable().default(null).meta({ description: 'Bỏ trống: mọi kế hoạch' }),
    agencyId: id.nullable().default(null).meta({ description: 'Cơ quan chủ trì; bỏ trống: mọi cơ quan' }),
    fromOn: localDate.nullable().default(null).meta({ description: 'Bỏ trống: từ hôm nay' }),
    toOn: localDate.meta({ description: 'Ngày cuối cùng không nhắc' }),
    reason: z.string().trim().min(1).max(500),
  })
  .meta({ id: 'NewSilence' });

export const silenceSchema = z
  .object({
    id,
    planId: id.nullable(),
    planNumber: z.string().nullable(),
    agencyId: id.nullable(),
    agencyName: z.string().nullable(),
    fromOn: localDate,
    toOn: localDate,
    reason: z.string(),
    author: z.string(),
    createdAt: instant,
    endedAt: instant.nullable().meta({ description: 'Khi được kết thúc sớm' }),
    endedBy: z.string().nullable(),
  })
  .meta({ id: 'Silence' });

export const silencesSchema = z.object({ items: z.array(silenceSchema) }).meta({ id: 'Silences' });

export type NewSilenceBody = z.infer<typeof silenceBody>;
export type SilenceBody = z.infer<typeof silenceSchema>;

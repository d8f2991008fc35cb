import { z } from 'zod';
import { id, instant } from './paging.js';
import { messageState } from './task.contract.js';

const summary = {
  id,
  year: z.number().int().nullable().meta({ description: 'Năm của đợt hằng năm; null khi làm bằng tay' }),
  startedBy: z.string(),
  startedAt: instant,
  asked: z.number().int(),
  pressed: z.number().int(),
};

export const drillsSchema = z.object({ items: z.array(z.object(summary)) }).meta({ id: 'Drills' });

export const drillStartedSchema = z.object({ id }).meta({ id: 'DrillStarted' });

export const drillSchema = z
  .object({
    ...summary,
    heads: z
      .array(
        z.object({
          agency: z.object({ id, name: z.string() }),
          addressedAs: z.string(),
          address: z.string().nullable(),
          state: z
            .union([messageState, z.enum(['unreachable', 'waiting'])])
            .meta({ description: 'Thư tới đâu; unreachable: không có địa chỉ; waiting: chưa gửi' }),
          pressedAt: instant.nullable(),
        }),
      )
      .meta({ description: 'Ai chưa bấm, xếp trước' }),
  })
  .meta({ id: 'Drill' });

export const addressCheckSchema = z.object({ address: z.string() }).meta({ id: 'AddressCheck' });

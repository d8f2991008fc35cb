import { z } from 'zod';
import { id, instant } from './paging.js';

export const moveClockBody = z.object({ advanceTo: instant }).meta({ id: 'MoveClock' });

export const trainingClockSchema = z
  .object({
    now: instant,
    moving: z.object({ id, target: instant }).nullable(),
    nextAt: instant.nullable().meta({ description: 'Mốc tiếp theo có việc xảy ra' }),
  })
  .meta({ id: 'TrainingClock' });

export const clockMoveSchema = z
  .object({
    id,
    target: instant,
    state: z.enum(['running', 'done', 'failed']),
    now: instant,
    handedOver: z.number().int().meta({ description: 'Số tin đã giao cho máy chủ thư' }),
    retrying: z.number().int().meta({ description: 'Số người nhận còn chờ máy chủ thư nhận lại' }),
  })
  .meta({ id: 'ClockMove' });

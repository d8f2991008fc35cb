import { z } from 'zod';

export const liveSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Live' });

export const readySchema = z
  .object({
    status: z.literal('ok'),
    database: z.literal('ok'),
    migrations: z.literal('current'),
  })
  .meta({ id: 'Ready' });

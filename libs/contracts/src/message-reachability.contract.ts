import { positionKinds } from '#domain';
import { z } from 'zod';
import { id, instant } from './paging.js';

const counts = z.object({ total: z.number().int(), reachable: z.number().int() });

export const reachabilityQuery = z.object({
  gaps: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .default(false)
    .meta({ description: 'true: chỉ những chức vụ chưa liên hệ được' }),
});

export const reachabilitySchema = z
  .object({
    agencies: counts.meta({ description: 'Cơ quan chủ trì mà người đứng đầu nhận được tin' }),
    posts: counts,
    items: z.array(
      z.object({
        agency: z.object({ id, code: z.string(), name: z.string() }),
        kind: z.enum(positionKinds),
        title: z.string().nullable(),
        personId: id.nullable(),
        holder: z.string().nullable(),
        address: z.string().nullable().meta({ description: 'Nơi tin tới chức vụ này được gửi' }),
        isOwnAddress: z.boolean().meta({ description: 'false: hộp thư cơ quan' }),
        verifiedAt: instant.nullable().meta({ description: 'Người nhận bấm xác nhận gần nhất khi nào' }),
        addresses: z.array(
          z.object({
            kind: z.enum(['email', 'zalo']),
            address: z.string(),
            isOwn: z.boolean(),
            verifiedAt: instant.nullable(),
            disabledAt: instant.nullable(),
          }),
        ),
        reach: z.enum(['unreachable', 'failing', 'by-mailbox', 'reachable']),
        lastSuccessAt: instant.nullable(),
        lastFailureAt: instant.nullable(),
        lastFailure: z.string().nullable(),
        disabledAt: instant.nullable(),
        disabledReason: z.string().nullable(),
        neededAt: instant.nullable().meta({ description: 'Sớm nhất khi nào có thể cần nhắc' }),
      }),
    ),
  })
  .meta({ id: 'Reachability' });

export type ReachabilityQuery = z.infer<typeof reachabilityQuery>;
export type ReachabilityBody = z.infer<typeof reachabilitySchema>;

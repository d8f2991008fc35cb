import { z } from 'zod';
import { instant } from './paging.js';

export const zaloSchema = z
  .object({
    oaId: z.string().nullable().meta({ description: 'Mã Zalo OA; null khi chưa khai báo' }),
    isUsable: z.boolean(),
    reason: z.string().nullable().meta({ description: 'Vì sao không dùng được, hoặc lỗi làm mới gần nhất' }),
    accessExpiresAt: instant.nullable(),
    obtainedAt: instant.nullable().meta({ description: 'Lần nhập hoặc làm mới gần nhất' }),
  })
  .meta({ id: 'Zalo' });

const token = z.string().trim().min(1).max(4000);

export const zaloPairBody = z
  .strictObject({
    accessToken: token,
    refreshToken: token,
    expiresIn: z.number().int().min(60).max(90_000).default(90_000).meta({ description: 'Giây' }),
  })
  .meta({ id: 'ZaloPair' });

export const zaloCodeSchema = z
  .object({
    code: z.string().meta({ description: 'Chỉ hiện một lần, ví dụ “#KTMN 4827”' }),
    expiresAt: instant,
    name: z.string().meta({ description: 'Người được cấp mã' }),
    accountUrl: z.string().meta({ description: 'Trang Zalo OA để quan tâm và gửi mã' }),
  })
  .meta({ id: 'ZaloCode' });

export type ZaloBody = z.infer<typeof zaloSchema>;
export type ZaloPairBody = z.infer<typeof zaloPairBody>;
export type ZaloCodeBody = z.infer<typeof zaloCodeSchema>;

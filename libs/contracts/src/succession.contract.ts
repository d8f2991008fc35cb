import { z } from 'zod';
import { id, instant, localDate, pageOf } from './paging.js';

const agencyRef = z.object({ id, code: z.string(), name: z.string() });
const agencyCode = z.string().trim().min(1).max(200);

const successionKind = z
  .enum(['rename', 'merge', 'split', 'dissolve'])
  .meta({ description: 'đổi tên, sáp nhập, chia tách, kết thúc hoạt động' });

export const successionSchema = z
  .object({
    id,
    kind: successionKind,
    on: localDate.meta({ description: 'Ngày đầu tiên của cơ quan tiếp nhận' }),
    from: agencyRef,
    to: z.array(agencyRef),
    documentNumber: z.string().nullable(),
    documentOn: localDate.nullable(),
    note: z.string().nullable(),
    recordedBy: z.string(),
    recordedAt: instant,
    tookEffectAt: instant.nullable(),
    held: z.int().meta({ description: 'Số nhiệm vụ đang mở còn do cơ quan kết thúc chủ trì' }),
  })
  .meta({ id: 'Succession' });

export const successionListSchema = pageOf(successionSchema).meta({ id: 'SuccessionList' });

export const recordSuccessionBody = z
  .strictObject({
    kind: successionKind,
    on: localDate,
    from: agencyCode.meta({ description: 'Mã cơ quan kết thúc' }),
    to: z.array(agencyCode).max(50).meta({ description: 'Mã các cơ quan tiếp nhận' }),
    document: z
      .strictObject({ number: z.string().trim().min(1).max(100), on: localDate.nullable().default(null) })
      .nullable()
      .default(null),
    note: z.string().trim().min(1).max(2000).nullable().default(null),
  })
  .meta({ id: 'RecordSuccession' });

export const successionPreviewSchema = z
  .object({
    from: agencyRef,
    to: z.array(agencyRef),
    isAutomatic: z
      .boolean()
      .meta({ description: 'true: tự chuyển vào ngày đó; false: chờ Văn phòng quyết định từng nhiệm vụ' }),
    assignments: z.array(
      z.object({
        assignmentId: id,
        year: z.int(),
        ordinal: z.string(),
        task: z.string(),
        outcome: z
          .enum(['move', 'merge', 'ask'])
          .meta({ description: 'chuyển, nhập vào nhiệm vụ đang có, hỏi Văn phòng' }),
      }),
    ),
  })
  .meta({ id: 'SuccessionPreview' });

export type SuccessionBody = z.infer<typeof successionSchema>;
export type RecordSuccessionBody = z.infer<typeof recordSuccessionBody>;
export type SuccessionPreviewBody = z.infer<typeof successionPreviewSchema>;

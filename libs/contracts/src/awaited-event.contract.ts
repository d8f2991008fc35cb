import { z } from 'zod';
import { id, instant, localDate, pageOf, pageQuery } from './paging.js';
import { stageKind } from './task.contract.js';

const link = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .meta({ description: 'Nơi đăng tải' });

const documentNumber = z.string().trim().min(1).max(100);

const dueOn = localDate.meta({
  description: 'Hạn do Văn phòng ấn định cho nhiệm vụ “ngay sau khi”; bỏ trống thì lấy hạn đề xuất',
});

export const awaitedEventSchema = z
  .object({
    id,
    name: z.string(),
    fromYear: z.int().meta({ description: 'Năm của sự kiện; chỉ số PCI của năm 2024 được công bố năm 2025' }),
    toYear: z.int().meta({ description: 'Khác fromYear khi sự kiện chỉ xảy ra một lần trong cả giai đoạn' }),
    title: z.string().meta({ description: 'Tên kèm năm' }),
    usualWindow: z
      .object({ from: localDate, to: localDate, text: z.string() })
      .nullable()
      .meta({ description: 'Thời gian thường xảy ra; chỉ để tham khảo' }),
    waitingItems: z.int().meta({ description: 'Số nhiệm vụ đang chờ' }),
    waitingStages: z.int().meta({ description: 'Số mốc đang chờ' }),
    behind: z.int().meta({ description: 'Số mốc chưa được cập nhật theo lần ghi nhận cuối' }),
    record: z
      .object({
        happenedOn: localDate,
        documentNumber: z.string().nullable(),
        documentOn: localDate.nullable(),
        link: z.string().nullable(),
        dueOn: localDate.nullable(),
        by: z.string(),
        at: instant,
      })
      .nullable(),
    withdrawn: z
      .object({ by: z.string(), at: instant })
      .nullable()
      .meta({ description: 'Lần ghi nhận cuối đã rút lại' }),
  })
  .meta({ id: 'AwaitedEvent' });

export const awaitedEventListSchema = pageOf(awaitedEventSchema).meta({ id: 'AwaitedEventList' });

export const awaitedEventQuery = pageQuery.extend({
  open: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description: 'true: chưa xảy ra; false: đã ghi nhận' }),
});

export const previewEventQuery = z.object({ happenedOn: localDate, dueOn: dueOn.optional() });

export const eventPreviewSchema = z
  .object({
    event: awaitedEventSchema,
    stages: z.array(
      z.object({
        stageId: id,
        assignmentId: id,
        year: z.int(),
        kind: stageKind,
        planNumber: z.string().nullable(),
        ordinal: z.string(),
        task: z.string(),
        agencyName: z.string(),
        nominal: localDate.nullable(),
        effective: localDate.nullable(),
        working: localDate.nullable(),
        setBy: z
          .enum(['words', 'office'])
          .nullable()
          .meta({ description: 'words: theo lời văn của kế hoạch; office: do Văn phòng ấn định' }),
        waitsFor: z.array(z.string()).meta({ description: 'Các sự kiện còn phải chờ' }),
        needsDate: z.boolean().meta({ description: 'Theo lịch của nơi khác: phải nhập hạn' }),
      }),
    ),
  })
  .meta({ id: 'EventPreview', description: 'Mốc nào có hạn nào nếu ghi nhận như vậy; chưa có gì thay đổi' });

export const recordEventBody = z
  .strictObject({
    happenedOn: localDate,
    documentNumber: documentNumber.optional(),
    documentOn: localDate.optional(),
    link: link.optional(),
    dueOn: dueOn.optional(),
  })
  .meta({ id: 'RecordEvent' });

export const recordedEventSchema = z
  .object({
    event: awaitedEventSchema,
    stages: z.int().meta({ description: 'Số mốc được cập nhật, lần lượt ngay sau đây' }),
  })
  .meta({ id: 'RecordedEvent' });

export type AwaitedEventBody = z.infer<typeof awaitedEventSchema>;
export type AwaitedEventQuery = z.infer<typeof awaitedEventQuery>;
export type PreviewEventQuery = z.infer<typeof previewEventQuery>;
export type EventPreviewBody = z.infer<typeof eventPreviewSchema>;
export type RecordEventBody = z.infer<typeof recordEventBody>;
export type RecordedEventBody = z.infer<typeof recordedEventSchema>;

import { z } from 'zod';
import { id, instant, localDate, pageOf, pageQuery } from './paging.js';
import { messageState } from './task.contract.js';

const messageChannel = z.enum(['email', 'zalo']);

export const messageQuery = pageQuery.extend({
  recipientId: id.optional(),
  assignmentId: id.optional(),
  ordinal: z.string().max(50).optional().meta({ description: 'STT của nhiệm vụ như in trong phụ lục' }),
  channel: messageChannel.optional(),
  state: z.union([messageState, z.array(messageState)]).optional(),
  q: z.string().max(200).optional().meta({
    description: 'Các từ cần tìm trong tiêu đề, người nhận, địa chỉ, nhiệm vụ; có dấu hoặc không dấu',
  }),
  text: z.string().max(200).optional().meta({ description: 'Các từ cần tìm trong nguyên văn đã gửi' }),
  from: localDate.optional(),
  to: localDate.optional(),
});

const summary = {
  id,
  recipientId: id,
  addressedAs: z.string().meta({ description: 'Người nhận như ghi ở phần "Kính gửi"' }),
  address: z.string(),
  agency: z.string().nullable().meta({ description: 'Cơ quan, khi gửi tới hộp thư cơ quan' }),
  copy: z.boolean().meta({ description: 'Bản sao hoặc thông tin, không có nút' }),
  channel: messageChannel,
  subject: z.string(),
  ordinals: z.array(z.string()).meta({ description: 'STT của các nhiệm vụ trong tin' }),
  state: messageState,
  reason: z.string().nullable().meta({ description: 'Vì sao, theo lời của máy chủ thư khi bị từ chối' }),
  writtenAt: instant,
  sentAt: instant.nullable(),
};

export const messageSchema = z.object(summary).meta({ id: 'Message' });

export const messagePage = pageOf(messageSchema).meta({ id: 'MessagePage' });

export const messageAttemptSchema = z.object({
  number: z.number().int(),
  startedAt: instant,
  finishedAt: instant.nullable(),
  outcome: z.string().nullable(),
  detail: z.string().nullable(),
});

export const messageDetailSchema = z
  .object({
    ...summary,
    messageId: z.string().meta({ description: 'Message-ID của thư' }),
    templateVersion: z.int().meta({ description: 'Phiên bản mẫu thư đã dùng' }),
    text: z.string().meta({ description: 'Nguyên văn đã gửi' }),
    html: z.string(),
    reports: z
      .array(
        z.object({
          at: instant,
          action: z.enum(['failed', 'delayed', 'delivered', 'relayed', 'expanded']),
          status: z.string().nullable().meta({ description: 'Mã theo RFC 3463, ví dụ 5.1.1' }),
          detail: z.string(),
        }),
      )
      .meta({ description: 'Máy chủ thư báo lại sau khi đã nhận thư (RFC 3464)' }),
    attempts: z.array(messageAttemptSchema),
    notices: z.array(
      z.object({
        assignmentId: id,
        stageId: id.nullable(),
        rung: z.string(),
        ordinal: z.string(),
        task: z.string(),
        addressedAs: z.string(),
      }),
    ),
  })
  .meta({ id: 'MessageDetail' });

export type MessageQuery = z.infer<typeof messageQuery>;
export type MessageBody = z.infer<typeof messageSchema>;
export type MessageDetailBody = z.infer<typeof messageDetailSchema>;

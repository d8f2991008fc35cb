import { z } from 'zod';
import { id, instant } from './paging.js';

export const sendingSchema = z
  .object({
    stopped: z.boolean(),
    by: z.string().nullable().meta({ description: 'Ai dừng hoặc cho gửi tiếp' }),
    at: instant.nullable(),
    reason: z.string().nullable(),
    senderAddress: z.string().nullable().meta({ description: 'Địa chỉ gửi: hộp thư của Văn phòng' }),
    waiting: z.number().int().meta({ description: 'Số lượt nhắc đang chờ gửi' }),
    problem: z.string().nullable().meta({ description: 'Vì sao không tin nào được gửi; null khi vẫn gửi' }),
  })
  .meta({ id: 'Sending' });

export const mailServersSchema = z
  .object({
    items: z.array(
      z.object({
        name: z.enum(['first', 'second']).meta({ description: 'first: SMTP_URL; second: SMTP_FALLBACK_URL' }),
        state: z.enum(['working', 'failing', 'recovering']),
        since: instant.meta({ description: 'Lỗi lần đầu trong đợt này, hoặc hoạt động trở lại' }),
        problem: z.string().nullable().meta({ description: 'Lỗi gần nhất, theo lời của máy chủ hoặc mạng' }),
      }),
    ),
  })
  .meta({ id: 'MailServers' });

export const stopSendingBody = z
  .strictObject({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'StopSending' });

export const resumeSendingBody = z
  .strictObject({ reason: z.string().trim().min(1).max(500).optional() })
  .meta({ id: 'ResumeSending' });

export const resendSchema = z
  .object({ notices: z.number().int().meta({ description: 'Số lượt nhắc được đưa vào gửi lại' }) })
  .meta({ id: 'Resend' });

export const testMessageBody = z
  .strictObject({ personId: id.optional(), agencyId: id.optional() })
  .refine(({ personId, agencyId }) => personId === undefined || agencyId === undefined, {
    message: 'Chỉ chọn một người hoặc một cơ quan; không chọn thì gửi tới chính mình.',
    path: ['agencyId'],
  })
  .meta({ id: 'TestMessage' });

export const testResultSchema = z
  .object({
    address: z.string(),
    outcome: z.enum(['accepted', 'refused', 'deferred', 'unknown']),
    detail: z.string().meta({ description: 'Lời của máy chủ thư' }),
    messageId: id.nullable().meta({ description: 'Tin đã lưu; null khi gửi tới chính mình' }),
  })
  .meta({ id: 'TestResult' });

export const addressBody = z
  .strictObject({
    address: z
      .string()
      .trim()
      .max(254)
      .regex(/^(?=[!-~]+@)[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/u),
  })
  .meta({ id: 'MailAddress' });

export type MailServersBody = z.infer<typeof mailServersSchema>;
export type SendingBody = z.infer<typeof sendingSchema>;
export type StopSendingBody = z.infer<typeof stopSendingBody>;
export type ResumeSendingBody = z.infer<typeof resumeSendingBody>;
export type TestMessageBody = z.infer<typeof testMessageBody>;
export type AddressBody = z.infer<typeof addressBody>;

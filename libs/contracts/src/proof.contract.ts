import { z } from 'zod';
import { eventEntrySchema, rungEntrySchema } from './assignment.contract.js';
import { messageAttemptSchema } from './message.contract.js';
import { id, instant, localDate } from './paging.js';
import { agencyNameSchema, messageState } from './task.contract.js';

const code = z.string().meta({ description: 'SHA-256, hệ 16' });

const chainSchema = z
  .object({
    id: id.meta({ description: 'Nhiệm vụ được giao, hoặc người nhận' }),
    kind: z.enum(['assignment', 'recipient']),
    length: z.int().meta({ description: 'Số mục đến nay' }),
    hash: code,
    adopted: z.int().meta({ description: 'Số mục đầu có từ trước khi có sổ' }),
  })
  .meta({ id: 'LedgerChain', description: 'Cuối một chuỗi của sổ' });

const messageSchema = z.object({
  id,
  recipientId: id,
  addressedAs: z.string(),
  channel: z.enum(['email', 'zalo']),
  address: z.string().meta({ description: 'Che một phần với cơ quan thường trực' }),
  copy: z.boolean(),
  subject: z.string(),
  text: z.string().meta({ description: 'Nguyên văn, che phần bí mật của liên kết' }),
  textHash: code.meta({ description: 'SHA-256 của nguyên văn, chưa che' }),
  state: messageState,
  reason: z.string().nullable(),
  writtenAt: instant,
  sentAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  seenAt: instant.nullable(),
  attempts: z.array(messageAttemptSchema),
  openings: z.array(instant).meta({
    description: 'Liên kết đã được mở; có thể do phần mềm quét thư, không chứng minh ai đã đọc',
  }),
  lines: z.array(z.object({ assignmentId: id, stageId: id.nullable(), rung: z.string() })),
  entry: z.object({ number: z.int(), hash: code }).nullable(),
});

export const proofSchema = z
  .object({
    item: z.object({
      id,
      ordinal: z.string(),
      task: z.string(),
      plan: z.object({ id, number: z.string(), issuedOn: localDate }).nullable(),
    }),
    at: instant.meta({ description: 'Lập lúc' }),
    shares: z.array(
      z.object({
        assignmentId: id,
        year: z.int(),
        agency: agencyNameSchema,
        entries: z.array(z.discriminatedUnion('type', [eventEntrySchema, rungEntrySchema])),
        chain: chainSchema.nullable(),
      }),
    ),
    messages: z.array(messageSchema).meta({ description: 'Theo thứ tự viết' }),
    recipients: z.array(chainSchema).meta({ description: 'Chuỗi của những người đã nhận tin' }),
    day: z
      .object({ day: localDate, sealedAt: instant, heads: z.int(), headsHash: code, hash: code })
      .nullable()
      .meta({ description: 'Sổ ngày mới nhất' }),
  })
  .meta({ id: 'Proof', description: 'Chứng cứ nhắc việc của một nhiệm vụ' });

export type ProofBody = z.infer<typeof proofSchema>;

import { messageStates } from '#domain';
import { z } from 'zod';
import { id, instant, localDate, pageOf, pageQuery } from './paging.js';

export const stageState = z
  .enum([
    'waiting-event',
    'undetermined',
    'continuous',
    'not-due',
    'due-soon',
    'overdue',
    'awaiting-signature',
    'awaiting-confirmation',
    'returned',
    'done-on-time',
    'done-late',
    'paused',
    'cancelled',
  ])
  .meta({ id: 'StageState', description: 'Tình trạng của một mốc, tính từ dữ kiện và ngày, không lưu' });

export const stageKind = z.enum(['issue', 'report', 'review', 'deliver']).meta({ id: 'StageKind' });

export const messageState = z.enum(messageStates).meta({ id: 'MessageState' });

export const givingDocumentSchema = z
  .object({ number: z.string(), issuedOn: localDate, title: z.string(), signer: z.string() })
  .meta({ id: 'AssignmentGivingDocument' });

const contact = z.enum(['ignored', 'unreached']).meta({
  description: 'Mốc im lặng: ignored: đã nhận tin mà chưa phản hồi; unreached: chưa tin nào tới nơi',
});

const one = <Value extends z.ZodType>(value: Value) => z.union([value, z.array(value)]).optional();

export const taskQuery = pageQuery.extend({
  state: one(stageState),
  stage: one(stageKind),
  agencyId: id.optional(),
  planId: id.optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  dueFrom: localDate.optional(),
  dueTo: localDate.optional(),
  q: z.string().max(200).optional().meta({ description: 'Các từ cần tìm, có dấu hoặc không dấu' }),
  acknowledged: z.enum(['true', 'false']).optional(),
  contact: contact.optional(),
  asksFirst: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'true: chỉ việc cần hỏi lại (đã qua ngày hẹn, hoặc phản ánh ghi nhận sai)' }),
});

export const stepSchema = z
  .object({
    assignmentId: id,
    stageId: id.nullable(),
    rung: z.string(),
    at: instant,
    to: z.array(z.object({ role: z.string(), name: z.string(), copy: z.boolean() })),
    silence: z
      .object({ toOn: localDate, reason: z.string(), author: z.string() })
      .nullable()
      .meta({ description: 'Đang tạm ngừng nhắc: sẽ không gửi; null: sẽ gửi' }),
  })
  .meta({ id: 'NextStep', description: 'Bước nhắc sẽ tới nếu không ai làm gì' });

export const acknowledgedSchema = z
  .object({ at: instant, by: z.string() })
  .meta({ id: 'Acknowledged', description: 'Ai tiếp nhận, lúc nào' });

export const agencyNameSchema = z
  .object({ id, name: z.string(), shortName: z.string() })
  .meta({ id: 'AgencyName' });

export const formerAgencySchema = z
  .object({ id, name: z.string(), until: localDate })
  .meta({ id: 'FormerAgency', description: 'Cơ quan chủ trì trước đây, đến hết ngày trước ngày này' });

export const handOverAheadSchema = z
  .object({ on: localDate, to: z.object({ id, name: z.string() }).nullable() })
  .meta({
    id: 'HandOverAhead',
    description:
      'Cơ quan chủ trì kết thúc hoạt động: ngày bàn giao, và cơ quan tiếp nhận (null: chờ quyết định)',
  });

export const postHolderSchema = z.object({ name: z.string(), title: z.string() }).meta({ id: 'PostHolder' });
export const officerSchema = z.object({ id, name: z.string() }).meta({ id: 'Officer' });

export const taskSchema = z
  .object({
    stageId: id,
    assignmentId: id,
    year: z.number().int(),
    kind: stageKind,
    basis: z.string(),
    state: stageState,
    daysLate: z.number().int().meta({ description: 'Số ngày (theo lịch) sau hạn sau khi lùi ngày nghỉ' }),
    nominal: localDate.nullable(),
    effective: localDate.nullable(),
    working: localDate.nullable(),
    provisional: z
      .boolean()
      .meta({ description: 'Lịch tạm tính: năm của hạn chưa có quyết định về ngày nghỉ' }),
    firstNominal: localDate.nullable(),
    waitsFor: z.array(z.string()),
    document: z.object({ number: z.string().nullable(), on: localDate.nullable() }).nullable(),
    item: z.object({
      id,
      ordinal: z.string(),
      groupHeading: z.string(),
      task: z.string(),
      product: z.string(),
      deadline: z.string(),
    }),
    plan: z.object({ id, number: z.string(), issuedOn: localDate }).nullable(),
    givingDocument: givingDocumentSchema.nullable(),
    agency: agencyNameSchema,
    formerAgencies: z.array(formerAgencySchema),
    handOver: handOverAheadSchema.nullable(),
    head: postHolderSchema.nullable(),
    officer: officerSchema.nullable(),
    acknowledged: acknowledgedSchema.nullable(),
    promisedOn: localDate.nullable(),
    isPromiseBroken: z
      .boolean()
      .meta({ description: 'Đã qua ngày hẹn mà mốc được hẹn chưa có kết quả; đứng đầu danh sách' }),
    contestedAt: instant.nullable().meta({
      description: 'Người được Văn phòng ghi nhận thay phản ánh chưa tiếp nhận; đứng đầu danh sách',
    }),
    shares: z
      .object({ done: z.number().int(), total: z.number().int(), text: z.string() })
      .nullable()
      .meta({ description: '“3/5 cơ quan đã ban hành”; null khi chỉ một cơ quan chủ trì' }),
    lastTold: z
      .object({
        who: z.string(),
        at: instant,
        rung: z.string(),
        channel: z.string(),
        messageId: id,
        messageState,
        arrived: z.boolean(),
      })
      .nullable(),
    contact: z
      .object({ verdict: contact, delivered: z.number().int(), failed: z.number().int(), text: z.string() })
      .nullable()
      .meta({ description: 'Vì sao mốc im lặng; null khi đã có phản hồi hoặc chưa nhắc' }),
    next: stepSchema.nullable(),
  })
  .meta({ id: 'Task' });

export const taskPage = pageOf(taskSchema).meta({ id: 'TaskPage' });

export type TaskQuery = z.infer<typeof taskQuery>;
export type TaskBody = z.infer<typeof taskSchema>;

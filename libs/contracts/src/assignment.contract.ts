import { z } from 'zod';
import { id, instant, localDate } from './paging.js';
import {
  acknowledgedSchema,
  agencyNameSchema,
  formerAgencySchema,
  givingDocumentSchema,
  handOverAheadSchema,
  messageState,
  officerSchema,
  postHolderSchema,
  stepSchema,
  taskSchema,
} from './task.contract.js';

const namedAgency = z.object({
  id: id.nullable(),
  name: z.string(),
  endedOn: localDate.nullable().meta({ description: 'Ngày đầu tiên không còn cơ quan hoặc nhóm này' }),
});

export const assignmentStageSchema = taskSchema
  .extend({
    id,
    presentedAt: instant.nullable(),
    completedAt: instant.nullable(),
    confirmed: z.object({ at: instant, by: z.string(), self: z.boolean() }).nullable(),
    returned: z.object({ at: instant, reason: z.string() }).nullable(),
    returns: z.number().int(),
    held: z.boolean().meta({ description: 'Chờ Văn phòng trả lời danh sách khởi đầu' }),
    extensions: z.number().int().meta({ description: 'Số lần đã điều chỉnh thời hạn' }),
    committedOn: localDate.nullable().meta({ description: 'Ngày cam kết, sau khi quá hạn' }),
    pausedAt: instant.nullable(),
    cancelledAt: instant.nullable(),
    explain: z.array(z.string()).meta({ description: 'Vì sao là ngày này, từng dòng' }),
  })
  .meta({ id: 'AssignmentStage' });

export const assignmentSchema = z
  .object({
    id,
    year: z.number().int(),
    role: z.literal('lead'),
    assignedAt: instant,
    acknowledged: acknowledgedSchema.nullable(),
    promisedOn: localDate.nullable(),
    closedAt: instant.nullable(),
    item: z
      .object({
        id,
        groupHeading: z.string(),
        ordinal: z.string(),
        task: z.string(),
        product: z.string(),
        lead: z.string(),
        coordinating: z.string(),
        deadline: z.string(),
        note: z.string(),
        mode: z.enum(['single', 'each', 'joint']),
      })
      .meta({ description: 'Nguyên văn trong kế hoạch' }),
    plan: z
      .object({
        id,
        number: z.string(),
        issuer: z.string(),
        issuerEndedOn: localDate.nullable().meta({ description: 'Ngày tỉnh ban hành đã sáp nhập' }),
        issuedOn: localDate,
        title: z.string(),
        appendix: z.string(),
      })
      .nullable(),
    givingDocument: givingDocumentSchema.nullable(),
    agency: agencyNameSchema,
    formerAgencies: z.array(formerAgencySchema),
    handOver: handOverAheadSchema.nullable(),
    mergedIntoId: id.nullable().meta({ description: 'Nhiệm vụ đã nhận phần việc này khi sáp nhập cơ quan' }),
    coLeads: z.array(namedAgency),
    coordinating: z.array(namedAgency),
    head: postHolderSchema.nullable(),
    officer: officerSchema.nullable(),
    monitor: postHolderSchema.nullable(),
    stages: z.array(assignmentStageSchema),
  })
  .meta({ id: 'Assignment' });

export const eventEntrySchema = z.object({
  type: z.literal('event'),
  at: instant,
  kind: z.string(),
  stageId: id.nullable(),
  actor: z.string(),
  onBehalfOf: z.string().nullable(),
  channel: z.enum(['web', 'link', 'zalo', 'api', 'system']),
  data: z.record(z.string(), z.unknown()),
});

export const rungEntrySchema = z.object({
  type: z.literal('rung'),
  at: instant,
  dueAt: instant,
  rung: z.string(),
  stageId: id.nullable(),
  outcome: z.enum(['told', 'nobody', 'overtaken', 'muted']),
  reason: z.string().nullable(),
  notices: z.array(
    z.object({
      to: z.string(),
      role: z.string(),
      copy: z.boolean(),
      remark: z.string().nullable(),
      state: z.enum(['waiting', 'in-message', 'cancelled']),
      reason: z.string().nullable(),
      messageId: id.nullable(),
    }),
  ),
});

const messageEntry = z.object({
  type: z.literal('message'),
  at: instant,
  id,
  to: z.string(),
  channel: z.string(),
  address: z.string(),
  copy: z.boolean(),
  subject: z.string(),
  state: messageState,
  stateReason: z.string().nullable(),
  rungs: z.array(z.string()),
});

export const timelineSchema = z
  .object({
    entries: z.array(z.discriminatedUnion('type', [eventEntrySchema, rungEntrySchema, messageEntry])),
    next: z.array(stepSchema),
  })
  .meta({ id: 'Timeline', description: 'Diễn biến theo thời gian, và bước tới của từng mốc' });

export type AssignmentBody = z.infer<typeof assignmentSchema>;
export type TimelineBody = z.infer<typeof timelineSchema>;

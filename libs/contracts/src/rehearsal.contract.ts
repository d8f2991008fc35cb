import { assumptions } from '#domain';
import { z } from 'zod';
import { id, instant, localDate } from './paging.js';
import { stageKind } from './task.contract.js';

const assumption = z.enum(assumptions).meta({
  id: 'Assumption',
  description: 'Không ai làm gì; ai cũng làm đúng hạn; ai cũng làm chậm 5 ngày làm việc',
});

export const rehearsalPath = z.object({ id, year: z.coerce.number().int().min(2000).max(2100) });

export const rehearsalBody = z
  .strictObject({ assumption: assumption.default('nobody-acts') })
  .meta({ id: 'RehearseYear' });

const role = z.enum(['head', 'officer', 'clerk', 'coordinating', 'office', 'confirmer', 'asker']);

const line = z
  .object({
    assignmentId: id,
    stageId: id.nullable(),
    ordinal: z.string(),
    agency: z.string().meta({ description: 'Cơ quan chủ trì vào lúc gửi' }),
    stageKind: stageKind.nullable(),
    rung: z.string(),
    role,
  })
  .meta({ id: 'RehearsedLine' });

const message = z
  .object({
    at: instant,
    channel: z.enum(['email', 'zalo']),
    address: z.string().meta({ description: 'Địa chỉ thư điện tử, hoặc mã người dùng Zalo' }),
    recipient: z.string().meta({ description: 'Người nhận như ghi ở phần "Kính gửi"' }),
    copy: z.boolean(),
    lines: z.array(line),
  })
  .meta({ id: 'RehearsedMessage' });

const dayLoad = z.object({ on: localDate, messages: z.int() }).meta({ id: 'DayLoad' });

const load = z
  .object({
    messages: z.int(),
    toLeads: z.int().meta({ description: 'Số tin tới chuyên viên và người đứng đầu cơ quan chủ trì' }),
    recipients: z.int(),
    perDay: z.array(dayLoad),
    heaviestDays: z.array(dayLoad),
  })
  .meta({ id: 'RehearsalLoad' });

const undated = z
  .object({
    assignmentId: id,
    stageId: id,
    ordinal: z.string(),
    task: z.string(),
    agency: z.string(),
    stageKind,
    waitsFor: z.array(z.string()),
    continuous: z.boolean(),
  })
  .meta({ id: 'UndatedStage', description: 'Mốc chưa có ngày nên chưa có lần nhắc nào' });

const gap = z
  .object({
    agency: z.string(),
    role,
    reach: z
      .enum(['nobody', 'by-mailbox'])
      .meta({ description: 'Không có ai nhận, hay chỉ tới được hộp thư cơ quan' }),
    neededAt: instant.meta({ description: 'Lần đầu cần tới' }),
  })
  .meta({ id: 'RehearsalGap' });

const act = z
  .object({
    at: instant,
    kind: z.enum(['acknowledge', 'complete', 'confirm']),
    assignmentId: id,
    stageId: id.nullable(),
  })
  .meta({ id: 'AssumedAct', description: 'Việc được coi là có người làm' });

export const rehearsalSchema = z
  .object({
    plan: z.object({ id, number: z.string() }),
    year: z.int(),
    assumption,
    from: instant,
    until: instant,
    load,
    messages: z.array(message),
    undated: z.array(undated),
    gaps: z.array(gap),
    acts: z.array(act),
  })
  .meta({ id: 'Rehearsal', description: 'Mọi tin sẽ gửi trong năm, không gửi tin nào' });

export type RehearsalRequestBody = z.infer<typeof rehearsalBody>;
export type RehearsalBody = z.infer<typeof rehearsalSchema>;

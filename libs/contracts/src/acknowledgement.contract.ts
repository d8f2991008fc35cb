import { z } from 'zod';
import { id, instant, localDate } from './paging.js';

const officerName = z.string().trim().min(1).max(200);

/** An officer in charge: somebody known, or a new name with an address if there is one. */
export const officerNaming = z
  .union([
    z.strictObject({ personId: id }),
    z.strictObject({ name: officerName, email: z.email().max(254).nullable().default(null) }),
  ])
  .meta({ id: 'OfficerNaming' });

const acknowledging = {
  officer: officerNaming.nullable().default(null),
  promisedOn: localDate.nullable().default(null),
};

const onBehalf = z
  .strictObject({
    means: z.enum(['phone', 'paper']),
    role: z
      .enum(['head', 'officer'])
      .default('head')
      .meta({ description: 'Người được ghi nhận thay: được báo lại' }),
    spokenWith: z.string().trim().min(1).max(200).meta({ description: 'Họ tên, chức vụ người đã trả lời' }),
    note: z.string().trim().min(1).max(2_000).nullable().default(null),
  })
  .nullable()
  .default(null)
  .meta({
    description:
      'Chỉ Văn phòng: ghi nhận theo điện thoại hoặc văn bản; người được ghi nhận thay có thể phản ánh',
  });

export const acknowledgementBody = z.strictObject({ ...acknowledging, onBehalf });

export const promiseBody = z.strictObject({
  promisedOn: localDate.meta({
    description: 'Ngày hẹn hoàn thành; hết ngày này chưa có kết quả thì được nhắc',
  }),
});

export const acknowledgementsBody = z.strictObject({
  assignmentIds: z.array(id).min(1).max(200),
  officers: z
    .record(z.string(), officerNaming)
    .default({})
    .meta({ description: 'Cán bộ phụ trách riêng từng nhiệm vụ, theo mã nhiệm vụ' }),
  promises: z
    .record(z.string(), localDate)
    .default({})
    .meta({ description: 'Ngày hẹn riêng từng nhiệm vụ, theo mã nhiệm vụ' }),
  onBehalf,
  ...acknowledging,
});

export const acknowledgementSchema = z
  .object({
    assignmentId: id,
    outcome: z.enum(['acknowledged', 'already']),
    acknowledgedAt: instant,
    acknowledgedBy: z.string(),
    alreadyAcknowledgedAt: instant
      .nullable()
      .meta({ description: 'Có giá trị khi người khác đã tiếp nhận trước' }),
    officer: z.object({ id, name: z.string() }).nullable(),
  })
  .meta({ id: 'Acknowledgement' });

export const acknowledgementsSchema = z
  .object({ items: z.array(acknowledgementSchema) })
  .meta({ id: 'Acknowledgements' });

export const officerEmail = z.email().max(254);

export type OfficerNamingBody = z.infer<typeof officerNaming>;
export type AcknowledgementBody = z.infer<typeof acknowledgementBody>;
export type PromiseBody = z.infer<typeof promiseBody>;
export type AcknowledgementsBody = z.infer<typeof acknowledgementsBody>;

import { z } from 'zod';
import { id, instant, localDate } from './paging.js';

const reason = z.string().trim().min(1).max(5_000);
const documentNumber = z.string().trim().min(1).max(200);
const stageId = id
  .nullable()
  .default(null)
  .meta({ description: 'Mốc; có thể bỏ trống khi chỉ còn một mốc chưa xong' });
const stageIds = z
  .array(id)
  .min(1)
  .max(200)
  .nullable()
  .default(null)
  .meta({ description: 'Các mốc; có thể bỏ trống khi chỉ còn một mốc chưa xong' });
const optionalDocument = {
  documentNumber: documentNumber.nullable().default(null),
  documentOn: localDate.nullable().default(null),
};

export const extensionRequestBody = z.strictObject({
  stageId,
  newOn: localDate.meta({ description: 'Hạn mới đề nghị' }),
  reason,
  ...optionalDocument,
});

export const transferRequestBody = z.strictObject({
  reason,
  agencyId: id.nullable().default(null).meta({ description: 'Cơ quan được đề xuất chủ trì' }),
  ...optionalDocument,
});

export const transferBody = z.strictObject({ agencyId: id, reason });

export const workingDateBody = z.strictObject({
  stageId,
  workingOn: localDate.meta({ description: 'Hạn theo dõi, không sau hạn đang có hiệu lực' }),
  note: z.string().trim().min(1).max(5_000).nullable().default(null),
});

export const commitmentBody = z.strictObject({
  stageId,
  newOn: localDate.meta({ description: 'Ngày cam kết hoàn thành' }),
  reason: reason.meta({ description: 'Nguyên nhân chậm' }),
  documentNumber,
  documentOn: localDate,
});

/** A pause or its end needs a decision. */
export const interruptionBody = z.strictObject({
  stageIds,
  reason,
  decisionNumber: documentNumber,
  decidedOn: localDate,
});

/** A cancellation or reopening may have one. */
export const closingBody = z.strictObject({
  stageIds,
  reason,
  decisionNumber: documentNumber.nullable().default(null),
  decidedOn: localDate.nullable().default(null),
});

export const askedSchema = z
  .object({ requestId: id, assignmentId: id, at: instant })
  .meta({ id: 'ChangeAsked', description: 'Đề nghị đã được ghi nhận' });

export const transferAnswerSchema = z
  .object({ assignmentId: id, at: instant, agency: z.object({ id, name: z.string() }) })
  .meta({ id: 'TransferAnswer', description: 'Cơ quan chủ trì mới' });

export const changeSettingsBody = z
  .strictObject({
    extensionsAtMost: z
      .number()
      .int()
      .min(0)
      .max(20)
      .meta({ description: 'Số lần điều chỉnh thời hạn tối đa của một mốc' }),
  })
  .meta({ id: 'ChangeSettings' });

export type ExtensionRequestBody = z.infer<typeof extensionRequestBody>;
export type TransferRequestBody = z.infer<typeof transferRequestBody>;
export type TransferBody = z.infer<typeof transferBody>;
export type WorkingDateBody = z.infer<typeof workingDateBody>;
export type CommitmentBody = z.infer<typeof commitmentBody>;
export type InterruptionBody = z.infer<typeof interruptionBody>;
export type ClosingBody = z.infer<typeof closingBody>;
export type ChangeSettingsBody = z.infer<typeof changeSettingsBody>;

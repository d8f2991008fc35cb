import { z } from 'zod';
import { id, instant, localDate } from './paging.js';
import { stageKind, stageState } from './task.contract.js';

const text = z.string().trim().min(1).max(5_000);
const optionalText = text.nullable().default(null);
const documentNumber = z.string().trim().min(1).max(200);
const documentTitle = z.string().trim().min(1).max(2_000).nullable().default(null);
const stageIds = z
  .array(id)
  .min(1)
  .max(200)
  .nullable()
  .default(null)
  .meta({ description: 'Các mốc; có thể bỏ trống khi chỉ còn một mốc chưa xong' });

/** One file that came with a completion. */
export const evidencePath = z.object({ id, fileId: id });

export const progressBody = z.strictObject({
  stageId: id.nullable().default(null),
  result: text,
  difficulties: optionalText,
  proposals: optionalText,
});

export const contributionBody = z.strictObject({ note: text });

export const presentationBody = z.strictObject({
  stageIds,
  presentedTo: z.string().trim().min(1).max(300),
  presentedOn: localDate,
});

const reportedDocument = {
  documentNumber: documentNumber.nullable().default(null),
  documentOn: localDate.nullable().default(null),
  documentTitle,
  note: optionalText,
};

export const completionBody = z.strictObject({ stageIds, ...reportedDocument });

export const completionsBody = z.strictObject({
  stageIds: z.array(id).min(1).max(200).meta({ description: 'Các mốc của cùng một cơ quan' }),
  ...reportedDocument,
});

export const confirmationBody = z.strictObject({ stageIds });

export const returnBody = z.strictObject({ stageIds, reason: text });

export const nudgeBody = z.strictObject({ stageIds, note: optionalText });

export const issuedDocumentBody = z.strictObject({
  stageIds,
  documentNumber,
  documentOn: localDate,
  documentTitle,
});

export const noteAnswerSchema = z.object({ assignmentId: id, at: instant }).meta({ id: 'NoteAnswer' });

export const stageAnswerSchema = z
  .object({
    assignmentId: id,
    at: instant,
    stages: z.array(z.object({ id, kind: stageKind, state: stageState })),
  })
  .meta({ id: 'StageAnswer', description: 'Các mốc sau khi thực hiện' });

export const stageAnswersSchema = z
  .object({ items: z.array(stageAnswerSchema) })
  .meta({ id: 'StageAnswers' });

export type ProgressBody = z.infer<typeof progressBody>;
export type ContributionBody = z.infer<typeof contributionBody>;
export type PresentationBody = z.infer<typeof presentationBody>;
export type CompletionBody = z.infer<typeof completionBody>;
export type CompletionsBody = z.infer<typeof completionsBody>;
export type ConfirmationBody = z.infer<typeof confirmationBody>;
export type ReturnBody = z.infer<typeof returnBody>;
export type NudgeBody = z.infer<typeof nudgeBody>;
export type IssuedDocumentBody = z.infer<typeof issuedDocumentBody>;

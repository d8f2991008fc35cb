import { z } from 'zod';
import { id, instant, localDate, pageOf, pageQuery } from './paging.js';

const questionKind = z.enum([
  'leads',
  'unknown-agency',
  'after-period',
  'activate-year',
  'calendar',
  'start-up',
  'event',
  'successor',
  'address',
  'zalo-grant',
  'mail-server',
]);

export const questionSchema = z
  .object({
    id,
    code: z.string(),
    kind: questionKind,
    planId: id.nullable(),
    planNumber: z.string().nullable(),
    itemId: id.nullable(),
    ordinal: z.string().nullable(),
    task: z.string().nullable(),
    data: z.record(z.string(), z.unknown()),
    raisedAt: instant,
    answeredAt: instant.nullable(),
    answer: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ id: 'Question' });

export const questionListSchema = pageOf(questionSchema).meta({ id: 'QuestionList' });

export const questionQuery = pageQuery.extend({
  kind: questionKind.optional(),
  planId: id.optional(),
  open: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description: 'true: chưa trả lời; false: đã trả lời' }),
});

export const answerQuestionBody = z
  .union([
    z.strictObject({ agencyIds: z.array(id).min(1).max(500) }).meta({ title: 'leads' }),
    z.strictObject({ agencyId: id }).meta({ title: 'unknown-agency, successor' }),
    z
      .strictObject({
        outcome: z.literal('done'),
        number: z.string().trim().min(1).max(100),
        date: localDate,
      })
      .meta({ title: 'start-up: đã xong' }),
    z.strictObject({ outcome: z.literal('not-done') }).meta({ title: 'start-up: chưa xong' }),
    z.strictObject({ outcome: z.literal('drop') }).meta({ title: 'start-up: bỏ' }),
    z.strictObject({ note: z.string().trim().min(1).max(2000) }).meta({ title: 'câu hỏi khác' }),
  ])
  .meta({ id: 'AnswerQuestion' });

export type QuestionBody = z.infer<typeof questionSchema>;
export type QuestionQuery = z.infer<typeof questionQuery>;
export type AnswerQuestionBody = z.infer<typeof answerQuestionBody>;

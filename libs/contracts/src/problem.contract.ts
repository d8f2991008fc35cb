import { z } from 'zod';

/** RFC 9457. Further members depend on the code, e.g. `state` with 409. */
export const problemSchema = z
  .looseObject({
    type: z.string().meta({ description: '/problems/<mã lỗi>, không đổi giữa các phiên bản' }),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    errors: z
      .array(
        z.object({
          pointer: z
            .string()
            .meta({ description: 'JSON pointer; /query và /path cho tham số ngoài nội dung' }),
          code: z.string().optional(),
          message: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });

export type ProblemBody = z.infer<typeof problemSchema>;

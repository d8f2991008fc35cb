import { positionKinds } from '#domain';
import { z } from 'zod';
import { email, text } from './entry.js';
import { id, localDate } from './paging.js';

const fields = z.array(z.string().regex(/^[IVXLC]{1,8}$/, 'số La Mã của nhóm')).max(50);

export const addPersonBody = z
  .strictObject({ name: text(200), email: email.optional() })
  .meta({ id: 'AddPerson' });

export const appointBody = z
  .strictObject({
    positionId: id.optional(),
    agencyId: id.optional(),
    kind: z.enum(positionKinds).optional(),
    title: text(300).optional().meta({ description: 'Để trống: theo loại cơ quan' }),
    fields: fields.default([]),
    personId: id.optional(),
    person: addPersonBody.optional(),
    from: localDate,
    to: localDate.nullable().default(null),
  })
  .refine(
    (body) => (body.positionId === undefined) !== (body.agencyId === undefined || body.kind === undefined),
    {
      message: 'Cần positionId, hoặc agencyId và kind.',
      path: ['positionId'],
    },
  )
  .refine((body) => (body.personId === undefined) !== (body.person === undefined), {
    message: 'Cần một trong hai: personId hoặc person.',
    path: ['personId'],
  })
  .meta({ id: 'Appoint' });

export const tenureSchema = z
  .object({
    id,
    positionId: id,
    personId: id,
    agencyId: id,
    fromOn: localDate,
    toOn: localDate.nullable(),
  })
  .meta({ id: 'Tenure' });

export const endBody = z
  .strictObject({ on: localDate.meta({ description: 'Ngày cuối cùng' }) })
  .meta({ id: 'EndOn' });

export const standinBody = z
  .strictObject({
    personId: id.meta({ description: 'Người vắng' }),
    standinPersonId: id.meta({ description: 'Người xử lý thay' }),
    from: localDate,
    to: localDate,
    reason: z.string().trim().max(500).default(''),
  })
  .meta({ id: 'SetStandin' });

export type AddPersonBody = z.infer<typeof addPersonBody>;
export type AppointBody = z.infer<typeof appointBody>;
export type EndBody = z.infer<typeof endBody>;
export type StandinBody = z.infer<typeof standinBody>;

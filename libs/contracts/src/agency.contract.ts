import { z } from 'zod';
import { id, localDate, pageOf } from './paging.js';

export const agencySchema = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(['so', 'van-phong', 'ban-nganh', 'ubnd-huyen', 'nganh-doc', 'su-nghiep', 'bao-dai']),
    validFrom: localDate.nullable(),
    validTo: localDate.nullable(),
    reachable: z.boolean().meta({ description: 'Có địa chỉ nhận tin' }),
    posts: z.array(
      z.object({
        kind: z.enum([
          'head',
          'acting-head',
          'chief-of-office',
          'clerk',
          'officer',
          'monitor',
          'deputy-chief',
        ]),
        title: z.string(),
        holder: z.string().nullable(),
        reachable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Agency' });

export const agencyListSchema = pageOf(agencySchema).meta({ id: 'AgencyList' });

export type AgencyBody = z.infer<typeof agencySchema>;

import { agencyKinds, positionKinds } from '#domain';
import { z } from 'zod';
import { email, text } from './entry.js';
import { id, localDate, pageOf } from './paging.js';

export const agencySchema = z
  .object({
    id,
    code: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(agencyKinds),
    validFrom: localDate.nullable(),
    validTo: localDate.nullable(),
    reachable: z.boolean().meta({ description: 'Có địa chỉ nhận tin' }),
    posts: z.array(
      z.object({
        kind: z.enum(positionKinds),
        title: z.string(),
        holder: z.string().nullable(),
        reachable: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Agency' });

export const agencyListSchema = pageOf(agencySchema).meta({ id: 'AgencyList' });

export type AgencyBody = z.infer<typeof agencySchema>;

const idSchema = z.object({ id });

export const agencyDetailSchema = z
  .object({
    id,
    code: z.string(),
    province: z.string(),
    name: z.string(),
    shortName: z.string(),
    kind: z.enum(agencyKinds),
    validFrom: localDate.nullable(),
    validTo: localDate.nullable(),
    parent: z.object({ id, name: z.string() }).nullable(),
    names: z.array(z.object({ name: z.string(), until: localDate.nullable() })),
    groups: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        fromOn: localDate.nullable(),
        toOn: localDate.nullable(),
      }),
    ),
    positions: z.array(
      z.object({
        id,
        kind: z.enum(positionKinds),
        title: z.string(),
        fields: z.array(z.string()),
        tenures: z.array(
          z.object({
            id,
            personId: id,
            person: z.string(),
            email: z.string().nullable(),
            fromOn: localDate,
            toOn: localDate.nullable(),
          }),
        ),
      }),
    ),
    standins: z.array(
      z.object({
        id,
        personId: id,
        person: z.string(),
        standinPersonId: id,
        standin: z.string(),
        fromOn: localDate,
        toOn: localDate,
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: 'AgencyDetail' });

export const addAgencyBody = z
  .strictObject({
    name: text(300),
    shortName: text(100).optional(),
    kind: z.enum(agencyKinds),
    province: text(100).optional().meta({ description: 'Tên tỉnh hoặc “Trung ương”; để trống là tỉnh này' }),
    validFrom: localDate.optional(),
    parentId: id.optional(),
    spellings: z.array(text(300)).max(50).default([]),
    mailbox: email.optional(),
    groups: z.array(text(100)).max(50).default([]),
  })
  .meta({ id: 'AddAgency' });

export const renameAgencyBody = z
  .strictObject({ name: text(300), shortName: text(100).optional(), on: localDate })
  .meta({ id: 'RenameAgency', description: 'Tên cũ vẫn được nhận ra trong văn bản' });

export const closeAgencyBody = z
  .strictObject({ on: localDate.meta({ description: 'Ngày cuối cùng' }) })
  .meta({ id: 'CloseAgency' });

export const closedAgencySchema = idSchema
  .extend({ openAssignments: z.int().meta({ description: 'Nhiệm vụ còn mở, chờ chuyển giao' }) })
  .meta({ id: 'ClosedAgency' });

export const createdIdSchema = idSchema.meta({ id: 'CreatedId' });

export const matchQuery = z.object({
  name: text(300),
  province: text(100).optional(),
  on: localDate.optional(),
});

export const nameReadingSchema = z
  .object({
    agency: z.object({ agencyId: id, name: z.string() }).nullable(),
    candidates: z.array(z.object({ agencyId: id, name: z.string(), reason: z.string() })),
    creation: z.object({ name: z.string(), kind: z.enum(agencyKinds), province: z.string() }).nullable(),
  })
  .meta({ id: 'NameReading' });

export const memberPath = z.object({ code: text(100), agencyId: id });
export const memberBody = z
  .strictObject({ from: localDate.nullable().default(null), to: localDate.nullable().default(null) })
  .meta({ id: 'GroupMembership', description: 'Thành viên từ ngày, đến ngày; để trống là không giới hạn' });

export const memberSchema = z
  .object({
    groupCode: z.string(),
    agencyId: id,
    fromOn: localDate.nullable(),
    toOn: localDate.nullable(),
  })
  .meta({ id: 'GroupMember' });

export type AddAgencyBody = z.infer<typeof addAgencyBody>;
export type RenameAgencyBody = z.infer<typeof renameAgencyBody>;
export type CloseAgencyBody = z.infer<typeof closeAgencyBody>;
export type MatchQuery = z.infer<typeof matchQuery>;
export type MemberBody = z.infer<typeof memberBody>;

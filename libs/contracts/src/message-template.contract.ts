import { z } from 'zod';
import { id, instant } from './paging.js';

/** Kinds of sections of a message, each with its own words. */
const sectionKind = z.enum([
  'weekly',
  'overdue-1',
  'office-7',
  'returned',
  'decided',
  'unacknowledged',
  'promise',
  'due',
  'soon',
  'start',
  'sign-3',
  'confirm-2',
  'recorded',
  'handover',
  'assigned',
  'weekly-copy',
  'clerk',
  'coordinating',
]);

const line = z.string().max(500);
const sentence = z.string().max(2000);
const words = { subject: line, heading: line, sentence };
const someWords = z.strictObject(words).partial();
const sectionChange = someWords.extend({ cooperation: someWords.optional() });

const sources = {
  text: z.string().max(20_000).meta({ description: 'Phần chữ của thư (Handlebars)' }),
  html: z.string().max(60_000).meta({ description: 'Phần HTML của thư (Handlebars)' }),
};

const summary = {
  version: z.int(),
  origin: z
    .enum(['shipped', 'edited', 'restored'])
    .meta({ description: 'shipped: theo phần mềm; edited: đã sửa; restored: dùng lại phiên bản cũ' }),
  by: z.string(),
  note: z.string().nullable(),
  at: instant,
  basedOn: z.int().nullable(),
};

export const messageTemplateListSchema = z
  .object({
    items: z.array(z.object(summary)).meta({ description: 'Mới nhất trước; phiên bản đầu đang dùng' }),
  })
  .meta({ id: 'MessageTemplateList' });

export const messageTemplateSchema = z
  .object({
    ...summary,
    content: z.object({
      sections: z.record(
        sectionKind,
        z.object({ ...words, cooperation: z.object(words).partial().optional() }),
      ),
      ...sources,
    }),
  })
  .meta({ id: 'MessageTemplate' });

const change = {
  sections: z.partialRecord(sectionKind, sectionChange).optional(),
  text: sources.text.optional(),
  html: sources.html.optional(),
};

export const changeTemplateBody = z
  .strictObject({
    basedOn: z.int().meta({ description: 'Phiên bản đã sửa từ đó; phải là phiên bản đang dùng' }),
    note: z.string().trim().min(1).max(500).meta({ description: 'Sửa gì, vì sao' }),
    ...change,
  })
  .meta({ id: 'ChangeMessageTemplate' });

export const previewTemplateBody = z
  .strictObject({
    messageId: id
      .optional()
      .meta({ description: 'Xem thử với nội dung của tin này; mặc định: tin gần nhất' }),
    ...change,
  })
  .meta({ id: 'PreviewMessageTemplate' });

export const previewedTemplateSchema = z
  .object({ subject: z.string(), text: z.string(), html: z.string() })
  .meta({ id: 'PreviewedMessageTemplate' });

export const templateVersionPath = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) });

export type ChangeTemplateBody = z.infer<typeof changeTemplateBody>;
export type PreviewTemplateBody = z.infer<typeof previewTemplateBody>;
export type MessageTemplateBody = z.infer<typeof messageTemplateSchema>;
export type MessageTemplateListBody = z.infer<typeof messageTemplateListSchema>;

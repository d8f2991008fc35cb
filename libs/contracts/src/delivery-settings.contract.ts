import { worstFirstKinds } from '#domain';
import { z } from 'zod';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .meta({ description: 'Giờ Việt Nam, HH:MM' });
const perDay = z
  .number()
  .int()
  .min(1)
  .max(100)
  .nullable()
  .meta({ description: 'Số tin tối đa một ngày tới một người nhận; null: không giới hạn' });
const perMinute = z.number().int().min(1).max(100_000).nullable();

export const deliverySettingsBody = z
  .strictObject({
    sendFrom: time,
    sendUntil: time,
    groupMinutes: z.number().int().min(0).max(60).meta({ description: 'Gộp lượt nhắc trong bao nhiêu phút' }),
    perDay,
    perMinute: z
      .strictObject({ email: perMinute, zalo: perMinute })
      .meta({ description: 'Số tin tối đa một phút của từng kênh; null: không giới hạn' }),
    urgentKinds: z
      .array(z.enum(worstFirstKinds))
      .max(worstFirstKinds.length)
      .meta({ description: 'Bước nhắc khẩn, được gửi cả ngoài khung giờ' }),
    headsByEmailOnly: z.boolean(),
    officeTelephone: z.string().trim().min(3).max(30).nullable(),
  })
  .refine(({ sendFrom, sendUntil }) => sendFrom < sendUntil, {
    message: 'Giờ kết thúc phải sau giờ bắt đầu.',
    path: ['sendUntil'],
  })
  .meta({ id: 'DeliverySettings' });

export const deliveryPreferenceBody = z
  .strictObject({
    sendFrom: time.nullable().default(null),
    sendUntil: time.nullable().default(null),
    perDay: perDay.default(null),
  })
  .refine(({ sendFrom, sendUntil }) => sendFrom === null || sendUntil === null || sendFrom < sendUntil, {
    message: 'Giờ kết thúc phải sau giờ bắt đầu.',
    path: ['sendUntil'],
  })
  .meta({ id: 'NewDeliveryPreference' });

export const deliveryPreferenceSchema = z
  .object({
    preference: z.object({ sendFrom: time.nullable(), sendUntil: time.nullable(), perDay }),
    effective: z
      .object({ sendFrom: time, sendUntil: time, perDay })
      .meta({ description: 'Những gì có hiệu lực trong giới hạn của Văn phòng' }),
  })
  .meta({ id: 'DeliveryPreference' });

export type DeliverySettingsBody = z.infer<typeof deliverySettingsBody>;
export type DeliveryPreferenceBody = z.infer<typeof deliveryPreferenceBody>;

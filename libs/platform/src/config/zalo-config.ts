import { z } from 'zod';

/** What the processes are told of Zalo. */
export interface ZaloConfig {
  appId: string;
  appSecret: string;
  oaId: string;
  /** Signs webhooks; the console shows it beside the webhook's address. */
  oaSecretKey: string;
  /** The emulator of training; null: Zalo's own hosts. */
  emulatorUrl: string | null;
  /** Ids that Zalo gave our templates, by name; the emulator's own where none are given. */
  templateIds?: Readonly<Record<string, string>>;
}

const text = z.string().min(1).optional();

/** Variables of Zalo: all four of the app, or none. */
export const zaloEnvironment = {
  ZALO_APP_ID: text,
  ZALO_APP_SECRET: text,
  ZALO_OA_ID: text,
  ZALO_OA_SECRET_KEY: text,
  ZALO_TEMPLATE_IDS: z
    .string()
    .regex(
      /^[a-z]+=\d{1,20}(,[a-z]+=\d{1,20})*$/,
      'ghi theo dạng assigned=123456,reminder=123457,overdue=123458 (name=id, …)',
    )
    .optional(),
  ZALO_EMULATOR_URL: z
    .string()
    .regex(
      /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?$/,
      'phải là địa chỉ của máy này, ví dụ http://127.0.0.1:4000 (an address of this machine)',
    )
    .optional(),
};

const names = ['ZALO_APP_ID', 'ZALO_APP_SECRET', 'ZALO_OA_ID', 'ZALO_OA_SECRET_KEY'] as const;

type ReadZalo = {
  [Name in (typeof names)[number] | 'ZALO_EMULATOR_URL' | 'ZALO_TEMPLATE_IDS']?: string | undefined;
};

/** Null where no app is set up. In training nothing reaches Zalo itself: without the emulator there is no Zalo. */
export function zaloOf(read: ReadZalo, mode: 'training' | 'production'): ZaloConfig | null {
  const [appId, appSecret, oaId, oaSecretKey] = names.map((name) => read[name]);
  if (!appId || !appSecret || !oaId || !oaSecretKey) return null;
  if (mode === 'production') {
    const templateIds = idsOf(read.ZALO_TEMPLATE_IDS ?? '');
    return { appId, appSecret, oaId, oaSecretKey, emulatorUrl: null, templateIds };
  }
  const { ZALO_EMULATOR_URL: emulatorUrl } = read;
  return emulatorUrl === undefined ? null : { appId, appSecret, oaId, oaSecretKey, emulatorUrl };
}

function idsOf(given: string): Record<string, string> {
  const pairs = given.split(',').map((pair) => pair.split('='));
  return Object.fromEntries(pairs.flatMap(([name, id]) => (name && id ? [[name, id]] : [])));
}

/** One line per variable that is missing beside others, and for an emulator in production. */
export function missingZalo(read: ReadZalo & { DONDOC_MODE: 'training' | 'production' }): string[] {
  const missing = names.filter((name) => read[name] === undefined);
  const lines = missing.map(
    (name) => `${name}: cần có cùng với các biến ZALO_ khác (needed with the others)`,
  );
  const isPartly = missing.length > 0 && missing.length < names.length;
  const isEmulated = read.DONDOC_MODE === 'production' && read.ZALO_EMULATOR_URL !== undefined;
  return [
    ...(isPartly ? lines : []),
    ...(isEmulated ? ['ZALO_EMULATOR_URL: không dùng khi chạy chính thức (not in production)'] : []),
  ];
}

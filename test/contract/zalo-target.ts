import { startZalo, type ZaloEmulator } from '#emulators';
import { templateDeclarations, ZaloBusinessApi, ZaloClient, ZaloOaApi, ZaloOauth } from '#channels';

export const app = { appId: '1234567890123456789', appSecret: 'emulator-app-secret' };

/** The templates as Zalo would have them after their review. */
export const registered = templateDeclarations.map((one, index) => ({
  templateId: String(300_001 + index),
  templateName: one.name,
  status: 'ENABLE' as const,
  title: one.title,
  paragraphs: [...one.paragraphs],
  table: one.table.map(([label, parameter]): [string, string] => [label, `${parameter}`]),
  button: { title: one.button.title, url: 'http://127.0.0.1:3000/a/<lien_ket>' },
  parameters: one.parameters.map(({ name, required, minLength, maxLength }) => ({
    name,
    require: required,
    minLength,
    maxLength,
  })),
  byUserId: true,
  hasNightRule: true,
  daily: null,
}));

/** One Zalo to speak to: the emulator, or Zalo's own development mode where credentials are given. */
export interface ZaloTarget {
  name: string;
  oa: ZaloOaApi;
  business: ZaloBusinessApi;
  /** The same with a token that nobody gave out. */
  stranger: ZaloOaApi;
  oauth: ZaloOauth | null;
  templateId: string;
  /** Telephone of an admin of the OA, 84…, and that admin's user id. */
  phone: string;
  userId: string;
  close(): Promise<void>;
}

export async function startEmulator(systemClock?: () => Date): Promise<ZaloEmulator> {
  return startZalo({
    port: 0,
    folder: null,
    ...app,
    oaId: '2000000000000000002',
    oaSecretKey: 'emulator-oa-secret',
    oaName: 'Văn phòng UBND tỉnh',
    webhookUrl: null,
    users: [
      { name: 'Chánh Văn phòng', phone: '84900000001', isAdmin: true, follows: true },
      { name: 'Giám đốc Sở Tư pháp', phone: '84900000002' },
    ],
    templates: registered,
    ...(systemClock === undefined ? {} : { systemClock }),
  });
}

export interface ClientOptions {
  token?: () => Promise<string>;
  timeoutMs?: number;
  requestsPerMinute?: number;
}

/** A client of an emulator. */
export function clientOf(
  url: string,
  { token, timeoutMs, requestsPerMinute }: ClientOptions = {},
): ZaloClient {
  return new ZaloClient({
    fetch,
    appSecret: app.appSecret,
    accessToken: token ?? (() => Promise.resolve('access-first')),
    now: () => new Date(),
    bases: { oa: `${url}/openapi`, business: `${url}/business` },
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(requestsPerMinute === undefined ? {} : { requestsPerMinute }),
  });
}

/** The emulator always; Zalo itself as well where ZALO_LIVE_* is given (see docs/zalo.md). */
export async function targets(): Promise<ZaloTarget[]> {
  const emulator = await startEmulator();
  const client = clientOf(emulator.url);
  const local: ZaloTarget = {
    name: 'emulator',
    oa: new ZaloOaApi(client),
    business: new ZaloBusinessApi(client),
    stranger: new ZaloOaApi(clientOf(emulator.url, { token: () => Promise.resolve('none') })),
    oauth: new ZaloOauth(app, { fetch, base: `${emulator.url}/oauth` }),
    templateId: '300001',
    phone: '84900000001',
    userId: emulator.world.users[0]?.userId ?? '',
    close: () => emulator.close(),
  };
  const live = liveTarget(process.env);
  return live === null ? [local] : [local, live];
}

function liveTarget(env: Readonly<Record<string, string | undefined>>): ZaloTarget | null {
  const { ZALO_LIVE_ACCESS_TOKEN: token, ZALO_LIVE_APP_SECRET: appSecret } = env;
  const { ZALO_LIVE_TEMPLATE_ID: templateId, ZALO_LIVE_PHONE: phone, ZALO_LIVE_USER_ID: userId } = env;
  if (!token || !appSecret || !templateId || !phone || !userId) return null;
  const now = (): Date => new Date();
  const clientWith = (accessToken: string): ZaloClient =>
    new ZaloClient({ fetch, appSecret, accessToken: () => Promise.resolve(accessToken), now });
  const client = clientWith(token);
  return {
    name: "Zalo's development mode",
    oa: new ZaloOaApi(client),
    business: new ZaloBusinessApi(client),
    stranger: new ZaloOaApi(clientWith('none')),
    // A refresh would spend the token that somebody else uses.
    oauth: null,
    templateId,
    phone,
    userId,
    close: () => Promise.resolve(),
  };
}

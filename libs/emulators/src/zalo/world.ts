/** Everything that the emulated Zalo knows, as plain data: one JSON file holds it. Instants are milliseconds. */
export interface World {
  app: App;
  oa: OfficialAccount;
  switches: Switches;
  codes: Record<string, { expiresAt: number; challenge: string | null; usedAt: number | null }>;
  accessTokens: Record<string, { expiresAt: number; revoked: boolean }>;
  refreshTokens: Record<string, { expiresAt: number; usedAt: number | null }>;
  users: User[];
  templates: Template[];
  quota: Quota;
  messages: PhoneEntry[];
  events: SentEvent[];
  /** What comes next to fail, first first. */
  faults: Fault[];
  lastId: number;
}

export interface App {
  appId: string;
  appSecret: string;
  isActive: boolean;
  callbackUrl: string;
  webhookUrl: string | null;
  isWebhookOn: boolean;
}

export interface OfficialAccount {
  oaId: string;
  name: string;
  /** Signs webhooks; another one than the app's secret. */
  secretKey: string;
  isVerified: boolean;
  packageName: string;
}

/** What Zalo does one way here and another there, and what is assumed about it. */
export interface Switches {
  /** Status of failures of the token endpoint. */
  oauthErrorStatus: 200 | 400;
  oauthErrorHasNumber: boolean;
  /** The access token before a rotation stays valid until its own end. */
  oldAccessTokenLives: boolean;
  requiresProof: boolean;
  acceptsLeadingZero: boolean;
  /** Answered by every call of the OA host while set: −221, −224, −212, −209. */
  oaRefusal: number | null;
  requestsPerMinute: number;
  /** From acceptance to the receipt of a message by telephone number. */
  receiptAfterMs: number;
}

export interface User {
  userId: string;
  userIdByApp: string;
  name: string;
  phone: string | null;
  follows: boolean;
  /** Business time. */
  lastInteractionAt: number | null;
  /** Has blocked the OA: −244 by user id, −141 by telephone. */
  blocks: boolean;
  isOffline: boolean;
  /** The opt-outs −139, −140, −141; null where there is none. */
  optOut: number | null;
  hasOldApp: boolean;
  isAdmin: boolean;
}

export interface Template {
  templateId: string;
  templateName: string;
  status: 'ENABLE' | 'PENDING_REVIEW' | 'REJECT' | 'DISABLE' | 'LOW_QUALITY' | 'FOREIGN';
  title: string;
  paragraphs: string[];
  table: [label: string, parameter: string][];
  button: { title: string; url: string } | null;
  parameters: { name: string; require: boolean; minLength: number; maxLength: number }[];
  byUserId: boolean;
  hasNightRule: boolean;
  /** Messages a day; null: no limit of its own. */
  daily: number | null;
}

export interface Quota {
  daily: number;
  /** Day in Vietnam that `used` belongs to. */
  day: string;
  used: number;
  usedByTemplate: Record<string, number>;
  balance: number;
  developmentBalance: number;
}

/** One entry on somebody's phone. */
export interface PhoneEntry {
  id: string;
  userId: string;
  /** Business time. */
  at: number;
  kind: 'template' | 'text' | 'from-user';
  title: string | null;
  lines: string[];
  table: [label: string, value: string][];
  button: { title: string; url: string } | null;
  trackingId: string | null;
  templateId: string | null;
  hasPush: boolean;
  isDevelopment: boolean;
  deliveredAt: number | null;
  seenAt: number | null;
}

export interface SentEvent {
  id: string;
  name: string;
  body: string;
  attempts: number;
  /** Last answer: an HTTP status, or why there was none. */
  answer: string;
}

/** `path` is a part of the path, empty for all. */
export interface Fault {
  path: string;
  kind: 'error' | 'delay' | 'drop' | 'drop-before' | 'garble' | 'http-500';
  code?: number;
  message?: string;
  delayMs?: number;
  times: number;
}

export interface WorldSeed {
  appId: string;
  appSecret: string;
  oaId: string;
  oaSecretKey: string;
  oaName: string;
  webhookUrl: string | null;
  callbackUrl: string;
  users: Partial<User>[];
  templates: Template[];
}

const usualSwitches: Switches = {
  oauthErrorStatus: 200,
  oauthErrorHasNumber: true,
  oldAccessTokenLives: true,
  requiresProof: false,
  acceptsLeadingZero: false,
  oaRefusal: null,
  requestsPerMinute: 4_000,
  receiptAfterMs: 3_000,
};

const usualQuota: Quota = {
  daily: 20_000,
  day: '',
  used: 0,
  usedByTemplate: {},
  balance: 1_000_000,
  developmentBalance: 1_000,
};

/** A new world; the tokens that an admin would see in the developer console are `access-first` and `refresh-first`. */
export function createWorld(seed: WorldSeed, systemNow: Date): World {
  const now = systemNow.getTime();
  return {
    app: {
      appId: seed.appId,
      appSecret: seed.appSecret,
      isActive: true,
      callbackUrl: seed.callbackUrl,
      webhookUrl: seed.webhookUrl,
      isWebhookOn: true,
    },
    oa: {
      oaId: seed.oaId,
      name: seed.oaName,
      secretKey: seed.oaSecretKey,
      isVerified: true,
      packageName: 'Gói Nâng cao',
    },
    switches: { ...usualSwitches },
    codes: {},
    accessTokens: { 'access-first': { expiresAt: now + accessLifeMs, revoked: false } },
    refreshTokens: { 'refresh-first': { expiresAt: now + refreshLifeMs, usedAt: null } },
    users: seed.users.map((user, index) => createUser(user, index + 1)),
    templates: structuredClone(seed.templates),
    quota: { ...usualQuota, usedByTemplate: {} },
    messages: [],
    events: [],
    faults: [],
    lastId: 0,
  };
}

export const accessLifeMs = 90_000_000;
export const refreshLifeMs = 90 * 86_400_000;
export const codeLifeMs = 600_000;

/** The `number`-th user, with what is not given filled in. */
export function createUser(given: Partial<User>, number: number): User {
  return {
    userId: `10000000000000${String(number).padStart(5, '0')}`,
    userIdByApp: `30000000000000${String(number).padStart(5, '0')}`,
    name: `Người dùng ${number}`,
    phone: null,
    follows: false,
    lastInteractionAt: null,
    blocks: false,
    isOffline: false,
    optOut: null,
    hasOldApp: false,
    isAdmin: false,
    ...given,
  };
}

/** The next id: the same in every run, and unlike any other. */
export function nextId(world: World, prefix: string): string {
  world.lastId += 1;
  return `${prefix}${String(world.lastId).padStart(6, '0')}`;
}

/** An approved template without a text. */
export function createTemplate(): Template {
  return {
    templateId: '',
    templateName: '',
    status: 'ENABLE',
    title: '',
    paragraphs: [],
    table: [],
    button: null,
    parameters: [],
    byUserId: true,
    hasNightRule: true,
    daily: null,
  };
}

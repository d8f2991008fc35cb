import { z } from 'zod';
import type { Call, Reply } from './call.js';
import type { PhoneActions } from './phone-actions.js';
import type { Webhooks } from './webhooks.js';
import { createTemplate, createUser } from './world.js';
import type { ZaloState } from './zalo-state.js';

export interface ControlParts {
  state: ZaloState;
  webhooks: Webhooks;
  actions: PhoneActions;
  /** Sets business time to run from an instant; null: real time. */
  setClock(now: Date | null): void;
}

const faultShape = z.object({
  path: z.string().default(''),
  kind: z.enum(['error', 'delay', 'drop', 'drop-before', 'garble', 'http-500']),
  code: z.number().int().optional(),
  message: z.string().optional(),
  delayMs: z.number().min(0).max(120_000).optional(),
  times: z.number().int().min(1).default(1),
});
const eventFault = z.enum(['duplicate', 'bad-mac', 'hmac-mac', 'missing-prefix', 'stale', 'never']);
const clockShape = z.object({ now: z.iso.datetime({ offset: true }).nullable() });
const eventShape = z.object({
  name: z.string(),
  fields: z.record(z.string(), z.unknown()),
  fault: eventFault.nullish(),
  server: z.enum(['OA OpenAPI', 'ZNS']).optional(),
  afterMs: z.number().min(0).optional(),
});
const actionShape = z.object({
  userId: z.string(),
  action: z.enum(['follow', 'unfollow', 'block', 'unblock', 'write', 'see', 'chat', 'withdraw']),
  text: z.string().max(2_000).default(''),
  fault: eventFault.nullish(),
});
const worldShape = z.object({
  app: z.looseObject({}).optional(),
  oa: z.looseObject({}).optional(),
  switches: z.looseObject({}).optional(),
  quota: z.looseObject({}).optional(),
  template: z.looseObject({ templateId: z.string() }).optional(),
  user: z.looseObject({ userId: z.string().optional() }).optional(),
});

type Order = (parts: ControlParts, body: unknown) => void;

const orders: Readonly<Record<string, Order>> = {
  '/clock': (parts, body) => {
    const { now } = clockShape.parse(body);
    parts.setClock(now === null ? null : new Date(now));
  },
  '/faults': ({ state }, body) => state.world.faults.push(...z.array(faultShape).parse(body)),
  '/events': ({ webhooks }, body) => webhooks.send(eventShape.parse(body)),
  '/actions': ({ actions }, body) => {
    const { userId, action, text, fault } = actionShape.parse(body);
    if (!actions.run(userId, action, { text, fault: fault ?? null })) throw new Error(`no user ${userId}`);
  },
  '/world': ({ state }, body) => change(state, worldShape.parse(body)),
  '/console-check': ({ actions }) => actions.consoleCheck(),
  '/reset': ({ state }) => state.reset(),
};

/** What tests and the launcher tell the emulator; not a part of Zalo. Throws where an order cannot be read. */
export function answerControl(parts: ControlParts, call: Call): Reply | null {
  if (call.method === 'GET') return call.path === '/state' ? { status: 200, body: parts.state.world } : null;
  const order = orders[call.path];
  if (order === undefined) return null;
  order(parts, call.body === '' ? {} : JSON.parse(call.body));
  return { status: 200, body: { ok: true } };
}

/** Changes what is named; a template or user that is unknown is added. */
function change({ world }: ZaloState, wanted: z.infer<typeof worldShape>): void {
  Object.assign(world.app, wanted.app);
  Object.assign(world.oa, wanted.oa);
  Object.assign(world.switches, wanted.switches);
  Object.assign(world.quota, wanted.quota);
  const { template, user } = wanted;
  if (template !== undefined) {
    const known = world.templates.find((one) => one.templateId === template.templateId);
    if (known !== undefined) Object.assign(known, template);
    else world.templates.push({ ...createTemplate(), ...template });
  }
  if (user !== undefined) {
    const known = world.users.find((one) => one.userId === user.userId);
    if (known !== undefined) Object.assign(known, user);
    else world.users.push({ ...createUser({}, world.users.length + 1), ...user });
  }
}

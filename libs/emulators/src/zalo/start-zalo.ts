import { answerBusiness } from './business-host.js';
import { answerControl } from './control.js';
import { answerOa } from './oa-host.js';
import { answerOauth } from './oauth-host.js';
import { oaReceipt, PhoneActions } from './phone-actions.js';
import { answerPhonePage } from './phone/phone-pages.js';
import { retryDelaysMs, Webhooks } from './webhooks.js';
import type { Template, User, World } from './world.js';
import { ZaloListener } from './zalo-listener.js';
import { ZaloState } from './zalo-state.js';

export interface ZaloEmulatorOptions {
  /** 0 = any free port of 127.0.0.1. */
  readonly port: number;
  /** Where tokens and messages outlive the process; null keeps them in memory. */
  readonly folder: string | null;
  readonly appId: string;
  /** Must begin with "emulator-": a real secret has no business here. */
  readonly appSecret: string;
  readonly oaId: string;
  readonly oaSecretKey: string;
  readonly oaName: string;
  /** On this machine; null sends no events. */
  readonly webhookUrl: string | null;
  readonly users?: Partial<User>[];
  readonly templates: Template[];
  /** Real time of tokens, rates and signatures; a test may hand in its own. */
  readonly systemClock?: () => Date;
  readonly webhookRetriesMs?: readonly number[];
}

export interface ZaloEmulator {
  /** http://127.0.0.1:port: the phones; below it /oauth, /openapi, /business and /control. */
  readonly url: string;
  readonly world: World;
  readonly actions: PhoneActions;
  readonly webhooks: Webhooks;
  /** Business time runs on from this instant; null: real time. */
  setClock(now: Date | null): void;
  close(): Promise<void>;
}

/**
 * Starts a Zalo of one app and one Official Account on this machine. Throws where a secret looks real, the webhook lies
 * elsewhere, or the port is taken.
 */
export async function startZalo(options: ZaloEmulatorOptions): Promise<ZaloEmulator> {
  refuseDanger(options);
  const system = options.systemClock ?? (() => new Date());
  let offsetMs = 0;
  const clocks = { system, business: () => new Date(system().getTime() + offsetMs) };
  const seed = { users: [], ...options, callbackUrl: 'http://127.0.0.1/zalo/callback' };
  const state = await ZaloState.open(seed, options.folder, clocks);
  const webhooks = new Webhooks(state, options.webhookRetriesMs ?? retryDelaysMs);
  const actions = new PhoneActions(state, webhooks);
  const setClock = (now: Date | null): void => {
    offsetMs = now === null ? 0 : now.getTime() - system().getTime();
  };
  const listener = listenerOf(state, { webhooks, actions, setClock });
  await listener.listen(options.port, '127.0.0.1');
  return {
    url: `http://127.0.0.1:${listener.port}`,
    get world() {
      return state.world;
    },
    actions,
    webhooks,
    setClock,
    close: async () => {
      await listener.close();
      await webhooks.close();
      await state.saved();
    },
  };
}

type Doers = Pick<ZaloEmulator, 'webhooks' | 'actions' | 'setClock'>;

function listenerOf(state: ZaloState, { webhooks, actions, setClock }: Doers): ZaloListener {
  return new ZaloListener({
    hosts: {
      oauth: (call) => answerOauth(state, call),
      openapi: (call) => {
        const before = state.world.messages.length;
        const reply = answerOa(state, call);
        for (const entry of state.world.messages.slice(before)) oaReceipt(state, webhooks, entry);
        return reply;
      },
      business: (call) =>
        answerBusiness(state, call, (entry, recipient) =>
          actions.receipt(entry, recipient, state.world.switches.receiptAfterMs),
        ),
      control: (call) => answerControl({ state, webhooks, actions, setClock }, call),
    },
    page: (call) => answerPhonePage(state, actions, call),
    nextFault: (path) => takeFault(state.world, path),
    afterEach: () => state.save(),
  });
}

function takeFault(world: World, path: string): World['faults'][number] | null {
  const index = world.faults.findIndex((fault) => path.includes(fault.path));
  const fault = world.faults[index];
  if (fault === undefined) return null;
  fault.times -= 1;
  if (fault.times <= 0) world.faults.splice(index, 1);
  return fault;
}

function refuseDanger({ appSecret, oaSecretKey, webhookUrl }: ZaloEmulatorOptions): void {
  if (![appSecret, oaSecretKey].every((secret) => secret.startsWith('emulator-'))) {
    throw new Error('secrets of the emulator begin with "emulator-"; a real one must not be given to it');
  }
  if (webhookUrl !== null && !['127.0.0.1', 'localhost', '[::1]'].includes(new URL(webhookUrl).hostname)) {
    throw new Error('the emulator calls a webhook on this machine only');
  }
}

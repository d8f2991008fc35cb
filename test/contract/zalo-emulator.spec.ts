import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createPkce,
  describedCodes,
  templateDeclarations,
  verdictOn,
  ZaloBusinessApi,
  ZaloOaApi,
  ZaloOauth,
} from '#channels';
import { startZalo, type ZaloEmulator } from '#emulators';
import { app, clientOf, type ClientOptions, startEmulator } from './zalo-target.js';

let emulator: ZaloEmulator;
let systemNow = new Date('2025-03-03T02:00:00Z');
const data = templateDeclarations[0]?.sample ?? {};
const templateId = '300001';

beforeAll(async () => {
  emulator = await startEmulator(() => systemNow);
});
afterAll(() => emulator.close());
beforeEach(async () => {
  systemNow = new Date('2025-03-03T02:00:00Z');
  await control('/reset', {});
  emulator.setClock(null);
});

const oa = (options?: ClientOptions) => new ZaloOaApi(clientOf(emulator.url, options));
const business = (options?: ClientOptions) => new ZaloBusinessApi(clientOf(emulator.url, options));
const oauth = () => new ZaloOauth(app, { fetch, base: `${emulator.url}/oauth`, timeoutMs: 2_000 });
const user = (index: number) => emulator.world.users[index]!;
const byPhone = (phone = '84900000002') =>
  business().sendTemplate({ phone, templateId, data, trackingId: 'm1' });
const vietnam = (text: string): Date => new Date(`${text}+07:00`);

async function control(path: string, body: object): Promise<void> {
  const response = await fetch(`${emulator.url}/control${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(200);
}

describe('tokens', () => {
  it('rotate: of two refreshes with one token exactly one wins', async () => {
    const both = await Promise.all([oauth().refresh('refresh-first'), oauth().refresh('refresh-first')]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(['granted', 'refused']);
  });

  it('expire after 25 hours, and a refresh token after 90 days', async () => {
    expect((await oa().profile()).outcome).toBe('done');
    systemNow = new Date(systemNow.getTime() + 90_000_000);
    expect(await oa().profile()).toMatchObject({ code: -220, action: 'token' });
    expect(await business().quota()).toMatchObject({ code: -124, action: 'token' });
    systemNow = new Date(systemNow.getTime() + 90 * 86_400_000);
    expect(await oauth().refresh('refresh-first')).toMatchObject({ code: -14_020 });
  });

  it('are spent although the answer to the refresh was lost', async () => {
    await control('/faults', [{ path: 'access_token', kind: 'drop' }]);
    expect(await oauth().refresh('refresh-first')).toMatchObject({ outcome: 'unknown' });
    expect(await oauth().refresh('refresh-first')).toMatchObject({ outcome: 'refused', code: -14_014 });
  });

  it('are refused without a number where the endpoint gives none', async () => {
    await control('/world', { switches: { oauthErrorHasNumber: false, oauthErrorStatus: 400 } });
    expect(await oauth().refresh('none')).toMatchObject({ outcome: 'refused', code: null });
  });

  it('come from a consent with PKCE; a code is good for one exchange', async () => {
    const { verifier, challenge } = createPkce();
    const page = oauth().authorizationUrl('http://127.0.0.1/zalo/callback', 'state-1', challenge);
    const answer = await fetch(page, { redirect: 'manual' });
    const back = new URL(answer.headers.get('location') ?? '');
    expect(back.searchParams.get('state')).toBe('state-1');
    const code = back.searchParams.get('code') ?? '';
    expect(await oauth().exchangeCode(code, 'wrong')).toMatchObject({ outcome: 'refused', code: -14_005 });
    expect(await oauth().exchangeCode(code, verifier)).toMatchObject({ outcome: 'granted' });
    expect(await oauth().exchangeCode(code, verifier)).toMatchObject({ outcome: 'refused', code: -14_005 });
  });
});

describe('every described code', () => {
  it('reaches the caller with the action of the table, on both hosts', async () => {
    for (const code of describedCodes('oa')) {
      await control('/faults', [{ kind: 'error', code, message: 'forced' }]);
      expect(await oa().profile()).toMatchObject({ outcome: 'refused', code, ...verdictOn('oa', code) });
    }
    for (const code of describedCodes('business')) {
      await control('/faults', [{ kind: 'error', code, message: 'forced' }]);
      expect(await byPhone()).toMatchObject({ outcome: 'refused', code, ...verdictOn('business', code) });
    }
  });
});

describe('a message whose answer is lost', () => {
  it('is unknown, and has arrived all the same', async () => {
    await control('/faults', [{ path: '/message/template', kind: 'drop' }]);
    expect(await byPhone()).toMatchObject({ outcome: 'unknown' });
    await control('/faults', [{ path: '/message/template', kind: 'garble' }]);
    expect(await byPhone()).toMatchObject({ outcome: 'unknown' });
    await control('/faults', [{ path: '/message/template', kind: 'delay', delayMs: 1_500 }]);
    const hasty = business({ timeoutMs: 100 });
    const message = { phone: '84900000002', templateId, data, trackingId: 'm1' };
    expect(await hasty.sendTemplate(message)).toMatchObject({ outcome: 'unknown', detail: 'timeout' });
    expect(emulator.world.messages).toHaveLength(3);
  });

  it('is certainly not taken after a 5xx or where nobody listens', async () => {
    await control('/faults', [{ kind: 'http-500' }]);
    expect(await byPhone()).toMatchObject({ outcome: 'not-taken' });
    const nowhere = new ZaloBusinessApi(clientOf('http://127.0.0.1:2'));
    expect(await nowhere.quota()).toMatchObject({ outcome: 'not-taken' });
    expect(emulator.world.messages).toHaveLength(0);
  });
});

describe('the night', () => {
  it.each([
    ['21:59:59', 'done'],
    ['22:00:00', 'refused'],
    ['05:59:59', 'refused'],
    ['06:00:00', 'done'],
  ])('at %s lets a message by telephone be %s', async (time, outcome) => {
    emulator.setClock(vietnam(`2025-03-03T${time}`));
    const result = await byPhone();
    expect(result.outcome).toBe(outcome);
    if (outcome === 'refused') expect(result).toMatchObject({ code: -133, action: 'night' });
  });

  it('lets a template by user id arrive without a sound', async () => {
    emulator.setClock(vietnam('2025-03-03T23:00:00'));
    expect(await oa().sendTemplate(user(1).userId, { templateId, data })).toMatchObject({ outcome: 'done' });
    expect(emulator.world.messages[0]).toMatchObject({ hasPush: false, title: 'Giao thực hiện nhiệm vụ' });
  });
});

describe('quotas', () => {
  it('are read from the answers, end with -144, and start anew at midnight in Vietnam', async () => {
    await control('/world', { quota: { daily: 1 } });
    emulator.setClock(vietnam('2025-03-03T21:00:00'));
    expect(await byPhone()).toMatchObject({ value: { quota: { remaining: 0, total: 1 } } });
    expect(await byPhone()).toMatchObject({ code: -144, action: 'day' });
    emulator.setClock(vietnam('2025-03-04T06:00:00'));
    expect(await byPhone()).toMatchObject({ outcome: 'done' });
  });

  it('of requests a minute hold the client back without a call', async () => {
    const slow = business({ requestsPerMinute: 1 });
    expect((await slow.quota()).outcome).toBe('done');
    expect(await slow.quota()).toMatchObject({ outcome: 'not-taken', retryAt: expect.any(Date) });
    await control('/world', { switches: { requestsPerMinute: 0 } });
    expect(await oa().profile()).toMatchObject({ code: -32, action: 'minute' });
  });
});

describe('recipients', () => {
  it('without Zalo, with an old app, and those who refuse go to another channel', async () => {
    expect(await byPhone('84911111111')).toMatchObject({ code: -118, finding: 'no-account' });
    user(1).hasOldApp = true;
    expect(await byPhone()).toMatchObject({ code: -110, action: 'switch' });
    user(1).hasOldApp = false;
    user(1).optOut = -139;
    expect(await byPhone()).toMatchObject({ code: -139, finding: 'opted-out' });
    user(1).blocks = true;
    expect(await oa().sendTemplate(user(1).userId, { templateId, data })).toMatchObject({ code: -244 });
  });

  it('get a consultation text only inside the free window', async () => {
    const now = new Date(systemNow);
    const text = (lastInteractionAt: Date | null) =>
      oa().sendConsultation({ userId: user(1).userId, text: 'Đã ghi nhận', lastInteractionAt, now });
    expect(await text(null)).toMatchObject({ outcome: 'refused', action: 'template' });
    expect(await text(now)).toMatchObject({ code: -232, action: 'template' });
    emulator.actions.run(user(1).userId, 'write', { text: 'Xin chào' });
    expect(await text(now)).toMatchObject({ outcome: 'done', value: { quota: { kind: 'reply' } } });
  });

  it('get every message that is sent: no repetition is recognised', async () => {
    await byPhone();
    await byPhone();
    expect(emulator.world.messages.map(({ trackingId }) => trackingId)).toEqual(['m1', 'm1']);
  });
});

describe('templates', () => {
  it.each([
    ['PENDING_REVIEW', -131],
    ['LOW_QUALITY', -146],
    ['FOREIGN', -117],
  ])('in state %s are refused with %i', async (status, code) => {
    await control('/world', { template: { templateId, status } });
    expect(await byPhone()).toMatchObject({ code, action: 'human' });
  });

  it('count decomposed letters as they come', async () => {
    const long = 'ề'.repeat(200);
    const message = { phone: '84900000002', templateId, trackingId: 'm1' };
    const send = (don_vi: string) => business().sendTemplate({ ...message, data: { ...data, don_vi } });
    expect(await send(long)).toMatchObject({ outcome: 'done' });
    expect(await send(long.normalize('NFD'))).toMatchObject({ code: -1121, action: 'drop' });
  });

  it('without the right to go by user id go by telephone', async () => {
    await control('/world', { template: { templateId, byUserId: false } });
    expect(await oa().sendTemplate(user(1).userId, { templateId, data })).toMatchObject({
      code: -249,
      action: 'phone',
    });
  });
});

describe('the emulator', () => {
  it('takes no secret that looks real and calls no webhook elsewhere', async () => {
    const options = {
      port: 0,
      folder: null,
      ...app,
      oaId: '1',
      oaSecretKey: 'emulator-oa',
      oaName: 'OA',
      webhookUrl: null,
      templates: [],
    };
    await expect(startZalo({ ...options, appSecret: 'h7GkQz' })).rejects.toThrow('emulator-');
    await expect(startZalo({ ...options, webhookUrl: 'https://tinh.example/hooks' })).rejects.toThrow(
      'this machine',
    );
  });
});

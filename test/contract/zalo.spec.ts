import { afterAll, describe, expect, it } from 'vitest';
import { templateDeclarations } from '#channels';
import { targets, type ZaloTarget } from './zalo-target.js';

const found: ZaloTarget[] = await targets();

afterAll(async () => {
  for (const target of found) await target.close();
});

/** The same for the emulator and for Zalo itself: what the client relies on. */
describe.each(found)('$name', ({ oa, business, oauth, templateId, phone, userId, stranger }) => {
  it('says who the Official Account is', async () => {
    const profile = await oa.profile();
    expect(profile).toMatchObject({ outcome: 'done' });
    expect(profile.outcome === 'done' && profile.value.oaId).toMatch(/^\d{10,}$/);
  });

  it('tells a template with its parameters', async () => {
    const template = await business.template(templateId);
    expect(template).toMatchObject({ outcome: 'done', value: { status: 'ENABLE' } });
    expect(template.outcome === 'done' && template.value.parameters.length).toBeGreaterThan(0);
  });

  it('takes a template message in development mode and tells its status', async () => {
    const sent = await business.sendTemplate({
      phone,
      templateId,
      data: templateDeclarations[0]?.sample ?? {},
      trackingId: 'contract',
      isDevelopment: true,
    });
    expect(sent).toMatchObject({ outcome: 'done', value: { messageId: expect.stringMatching(/.+/) } });
    const { messageId } = sent.outcome === 'done' ? sent.value : { messageId: '' };
    expect(await business.messageStatus(messageId)).toMatchObject({ outcome: 'done' });
  });

  it('counts its quota in numbers', async () => {
    const quota = await business.quota();
    expect(quota).toMatchObject({ outcome: 'done', value: { remaining: expect.any(Number) } });
  });

  it('refuses a telephone number that is none and a template that is not there', async () => {
    const wrong = { templateId, data: templateDeclarations[0]?.sample ?? {}, trackingId: 'contract' };
    const message = { ...wrong, isDevelopment: true };
    expect(await business.sendTemplate({ ...message, phone: '123' })).toMatchObject({
      outcome: 'refused',
      code: -108,
      action: 'switch',
    });
    expect(await business.sendTemplate({ ...message, phone, templateId: '1' })).toMatchObject({
      outcome: 'refused',
      code: -109,
      action: 'human',
    });
  });

  it('knows a user and what may be sent to them', async () => {
    expect(await oa.user(userId)).toMatchObject({ outcome: 'done', value: { userId } });
    expect(await oa.userQuota(userId)).toMatchObject({ outcome: 'done' });
  });

  it('takes a token that it never gave for invalid', async () => {
    expect(await stranger.profile()).toMatchObject({ outcome: 'refused', action: 'token' });
  });

  it('gives a new pair for a refresh token, once', async () => {
    if (oauth === null) return expect(userId).not.toBe('');
    expect(await oauth.refresh('refresh-first')).toMatchObject({
      outcome: 'granted',
      pair: { expiresIn: 90_000 },
    });
    expect(await oauth.refresh('refresh-first')).toMatchObject({ outcome: 'refused', code: -14_014 });
  });
});

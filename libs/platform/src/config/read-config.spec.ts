import { describe, expect, it } from 'vitest';
import { ConfigProblem } from './config-problem.js';
import { plainMail } from './mail-config.js';
import { readConfig, trainingSecret } from './read-config.js';

const database = { DATABASE_URL: 'postgres://dondoc@127.0.0.1:5432/dondoc' };
const production = {
  ...database,
  DONDOC_MODE: 'production',
  DONDOC_SECRET: 'a secret of at least thirty-two characters',
  SMTP_URL: 'smtps://mail.phutho.example:465',
};

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigProblem ? error.lines : ['not a configuration problem'];
  }
}

describe('the configuration', () => {
  it('is training on this machine unless told otherwise', () => {
    expect(readConfig(database)).toMatchObject({
      mode: 'training',
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      mailboxUrl: null,
      secret: trainingSecret,
      previousSecret: null,
      apiKey: null,
      exitWithStdin: false,
    });
  });

  it('names every variable that is missing or wrong, and repeats no value', () => {
    const lines = problemsOf({ PORT: '99999', DONDOC_SECRET: 'a short secret', DONDOC_MODE: 'test' });
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'DONDOC_MODE',
      'PORT',
      'DATABASE_URL',
      'DONDOC_SECRET',
    ]);
    expect(lines.join('\n')).not.toContain('a short secret');
  });

  it('takes empty variables for absent ones', () => {
    expect(readConfig({ ...database, DONDOC_API_KEY: '', PORT: ' ' })).toMatchObject({
      apiKey: null,
      port: 3000,
    });
  });

  it('of production needs a secret and a mail server', () => {
    expect(problemsOf({ ...database, DONDOC_MODE: 'production' })).toEqual([
      expect.stringMatching(/^DONDOC_SECRET:/),
      expect.stringMatching(/^SMTP_URL:/),
    ]);
    expect(readConfig(production).smtpUrl).toBe(production.SMTP_URL);
  });

  it('refuses a short API key where it counts', () => {
    expect(problemsOf({ ...production, DONDOC_API_KEY: 'short' })).toEqual([
      expect.stringMatching(/^DONDOC_API_KEY:/),
    ]);
    expect(readConfig({ ...database, DONDOC_API_KEY: 'short' }).apiKey).toBe('short');
  });

  it('keeps mail of training on the machine whatever SMTP_URL says, unless it is allowed outside', () => {
    const env = { ...database, SMTP_URL: production.SMTP_URL, MAILBOX_SMTP_URL: 'smtp://127.0.0.1:2525' };
    expect(readConfig(env).smtpUrl).toBe('smtp://127.0.0.1:2525');
    expect(readConfig({ ...env, DONDOC_TRAINING_SMTP: 'allow' }).smtpUrl).toBe(production.SMTP_URL);
  });

  it('speaks to the emulated Zalo in training, to Zalo itself in production, and never mixes them', () => {
    const zalo = { ZALO_APP_ID: '1', ZALO_APP_SECRET: 's', ZALO_OA_ID: '2', ZALO_OA_SECRET_KEY: 'k' };
    const emulated = { ...zalo, ZALO_EMULATOR_URL: 'http://127.0.0.1:4000' };
    expect(readConfig({ ...database, ...zalo }).zalo).toBeNull();
    expect(readConfig({ ...database, ...emulated }).zalo?.emulatorUrl).toBe('http://127.0.0.1:4000');
    expect(readConfig({ ...production, ...zalo }).zalo).toMatchObject({ appId: '1', emulatorUrl: null });
    expect(problemsOf({ ...production, ...emulated })).toEqual([
      expect.stringMatching(/^ZALO_EMULATOR_URL:/),
    ]);
    expect(problemsOf({ ...production, ZALO_APP_ID: '1' })).toHaveLength(3);
    expect(problemsOf({ ...database, ZALO_EMULATOR_URL: 'https://openapi.zalo.me' })).toHaveLength(1);
  });

  it('has a public address without a slash at its end', () => {
    expect(readConfig({ ...database, PUBLIC_URL: 'https://dondoc.example/' }).publicUrl).toBe(
      'https://dondoc.example',
    );
  });

  it('of mail has all of the signature or nothing, and a secret for returned mails that nobody guesses', () => {
    const mail = { EMAIL_HOOK_SECRET: 'short', DKIM_DOMAIN: 'tỉnh.example', SMTP_BOUNCE_ADDRESS: 'nobody' };
    expect(problemsOf({ ...production, ...mail }).map((line) => line.split(':')[0])).toEqual([
      'EMAIL_HOOK_SECRET',
      'SMTP_BOUNCE_ADDRESS',
      'DKIM_DOMAIN',
    ]);
    expect(problemsOf({ ...production, DKIM_DOMAIN: 'tinh.example' })).toEqual([
      expect.stringMatching(/^DKIM_SELECTOR:/),
      expect.stringMatching(/^DKIM_KEY_FILE:/),
    ]);
    const dkim = { DKIM_DOMAIN: 'tinh.example', DKIM_SELECTOR: 'dondoc', DKIM_KEY_FILE: 'dkim.pem' };
    expect(readConfig({ ...production, ...dkim }).mail.dkim).toEqual({
      domain: 'tinh.example',
      selector: 'dondoc',
      keyFile: 'dkim.pem',
    });
    expect(readConfig(production).mail).toEqual(plainMail);
  });

  it('keeps the second mail server of training out, too', () => {
    const env = { ...database, SMTP_FALLBACK_URL: 'smtp://mail-2.phutho.example' };
    expect(readConfig(env).mail.fallbackUrl).toBeNull();
    const outside = readConfig({ ...env, DONDOC_TRAINING_SMTP: 'allow' });
    expect(outside.mail.fallbackUrl).toBe(env.SMTP_FALLBACK_URL);
  });
});

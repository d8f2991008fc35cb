import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.js';

const checkout = '/home/user/dondoc';

describe('settings of one machine', () => {
  it('are training on port 3000 with every part embedded when nothing is set', () => {
    expect(readSettings({}, checkout, false)).toEqual({
      mode: 'training',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      dataFolder: '/home/user/dondoc/.dondoc',
      databaseUrl: undefined,
      temporalAddress: undefined,
      smtpUrl: undefined,
      isSmtpUrlIgnored: false,
    });
  });

  it('keep the data of root where the account of PostgreSQL can reach it', () => {
    expect(readSettings({}, checkout, true).dataFolder).toBe('/var/lib/dondoc');
    expect(readSettings({ DONDOC_DATA: '/srv/a' }, checkout, true).dataFolder).toBe('/srv/a');
    expect(readSettings({ DONDOC_DATA: 'a' }, checkout, true).dataFolder).toBe('/home/user/dondoc/a');
  });

  it('treat an empty variable as absent', () => {
    const settings = readSettings({ PORT: '', DATABASE_URL: ' ', TEMPORAL_ADDRESS: '' }, checkout, false);
    expect(settings).toMatchObject({ port: 3000, databaseUrl: undefined, temporalAddress: undefined });
  });

  it('send nothing outside in training unless that is allowed by name', () => {
    const env = { SMTP_URL: 'smtp://mail.example' };
    expect(readSettings(env, checkout, false)).toMatchObject({ smtpUrl: undefined, isSmtpUrlIgnored: true });
    expect(readSettings({ ...env, DONDOC_TRAINING_SMTP: 'allow' }, checkout, false)).toMatchObject({
      smtpUrl: 'smtp://mail.example',
      isSmtpUrlIgnored: false,
    });
  });

  it('refuse production without a mail server', () => {
    const env = { DONDOC_MODE: 'production' };
    expect(() => readSettings(env, checkout, false)).toThrow('cần SMTP_URL');
    expect(readSettings({ ...env, SMTP_URL: 'smtp://mail.example' }, checkout, false).mode).toBe(
      'production',
    );
  });

  it.each(['abc', '0', '65536', '80.5'])('refuse the port %s', (PORT) => {
    expect(() => readSettings({ PORT }, checkout, false)).toThrow('PORT phải là số');
  });

  it('refuse an unknown mode', () => {
    expect(() => readSettings({ DONDOC_MODE: 'demo' }, checkout, false)).toThrow('DONDOC_MODE');
  });
});

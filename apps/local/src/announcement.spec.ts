import { describe, expect, it } from 'vitest';
import { announcementLines, vietnamTime } from './announcement.js';
import { readSettings } from './settings.js';

describe('the block at the end of a start', () => {
  it('says where everything is, who may sign in, and the training date', () => {
    const text = announcementLines({
      settings: readSettings({ PORT: '8080' }, '/srv', false),
      dataFolder: '/srv/.dondoc',
      mailboxUrl: 'http://127.0.0.1:20001',
      zaloUrl: 'http://127.0.0.1:20002',
      accounts: [{ email: 'theo-doi@vp.example', password: 'tap-huan', role: 'office', name: 'Chuyên viên' }],
      now: '2024-12-02T00:00:00.000Z',
    }).join('\n');
    expect(text).toContain('http://127.0.0.1:8080');
    expect(text).toContain('http://127.0.0.1:20001');
    expect(text).toContain('Thứ Hai 02/12/2024, 07:00');
    expect(text).toContain('theo-doi@vp.example  tap-huan  Chuyên viên');
  });

  it('leaves out what production does not have', () => {
    const settings = readSettings({ DONDOC_MODE: 'production', SMTP_URL: 'smtp://m.example' }, '/srv', false);
    const text = announcementLines({
      settings,
      dataFolder: '/srv/.dondoc',
      mailboxUrl: undefined,
      zaloUrl: undefined,
      accounts: [],
      now: undefined,
    }).join('\n');
    expect(text).not.toMatch(/tập huấn|Hộp thư|Tài khoản/);
    expect(text).toContain('npm run create-admin');
  });

  it('reads an instant on the clock of Vietnam', () => {
    expect(vietnamTime('2025-01-31T17:30:00Z')).toBe('Thứ Bảy 01/02/2025, 00:30');
    expect(vietnamTime('2025-02-03T08:00:00+07:00')).toBe('Thứ Hai 03/02/2025, 08:00');
  });
});

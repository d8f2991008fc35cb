import { describe, expect, it } from 'vitest';
import type { MailServerStatus } from '#application';
import { mailFindings } from './mail-findings.js';

const since = new Date('2025-02-03T00:30:00Z');
const failing: MailServerStatus = { name: 'first', state: 'failing', since, problem: 'ECONNREFUSED' };
const working: MailServerStatus = { name: 'second', state: 'working', since, problem: null };
const signer = {
  record: { name: 'dondoc._domainkey.phutho.example', text: 'v=DKIM1; k=rsa; p=AAAA' },
  covers: (address: string) => address.endsWith('phutho.example'),
};
const sender = 'van-phong@phutho.example';

describe('what the doctor says of mail', () => {
  it('names a server that fails although the other one works', () => {
    const { lines, isSound } = mailFindings([failing, working], signer, sender);
    expect(isSound).toBe(false);
    expect(lines[0]).toMatch(/^Máy chủ thư chính đang lỗi, lỗi từ .*03\/02\/2025.*: ECONNREFUSED$/);
  });

  it('shows the record that others check signatures with, and whether they count for the sender', () => {
    expect(mailFindings([working], signer, sender)).toEqual({
      lines: [expect.stringContaining('dondoc._domainkey.phutho.example: v=DKIM1; k=rsa; p=AAAA')],
      isSound: true,
    });
    const other = mailFindings([], signer, 'van-phong@tinh-khac.example');
    expect(other.isSound).toBe(false);
    expect(other.lines[1]).toContain('không khớp tên miền');
    expect(mailFindings([], null, sender)).toEqual({ lines: ['Thư không có chữ ký DKIM.'], isSound: true });
  });
});

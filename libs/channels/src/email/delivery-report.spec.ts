import { describe, expect, it } from 'vitest';
import { PostedMailReports } from './posted-mail-reports.js';

const desk = new PostedMailReports('a-secret-that-opens-the-hook');
const ours = '<019396b0-0000-7000-8000-000000000001@phutho.example>';

interface Parts {
  status: string[];
  returned?: string[];
  type?: string;
  head?: string[];
}

function report({ status, returned, type = 'text/rfc822-headers', head = [] }: Parts): Uint8Array {
  const lines = [
    'From: MAILER-DAEMON@mail.phutho.example',
    'To: van-phong@phutho.example',
    'Subject: Undelivered Mail Returned to Sender',
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Your mail could not be delivered.',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    ...status,
    '',
    ...(returned === undefined ? [] : ['--b', `Content-Type: ${type}`, '', ...returned, '']),
    '--b--',
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

const unknownUser = [
  'Reporting-MTA: dns; mail.phutho.example',
  'X-Postfix-Queue-ID: 4BXyz',
  'Arrival-Date: Mon,  2 Dec 2024 07:30:00 +0700 (+07)',
  '',
  'Final-Recipient: rfc822; nguyen@so-tu-phap.example',
  'Original-Recipient: rfc822;Giam-Doc@So-Tu-Phap.example',
  'Action: failed',
  'Status: 5.1.1',
  'Remote-MTA: dns; mx.so-tu-phap.example',
  'Diagnostic-Code: smtp; 550 5.1.1 <giam-doc@so-tu-phap.example>: Recipient address',
  '    rejected: User unknown',
];

describe('a report of a mail server', () => {
  it('tells what became of whom, in the words of the server, and which mail it is about', async () => {
    const read = await desk.read(
      report({ status: unknownUser, returned: ['Subject: x', `Message-ID: ${ours}`, 'To: a@b.example'] }),
    );
    expect(read).toEqual({
      key: expect.stringMatching(/^[\da-f]{64}$/),
      messageIds: [ours],
      outcomes: [
        {
          action: 'failed',
          status: '5.1.1',
          recipients: ['giam-doc@so-tu-phap.example', 'nguyen@so-tu-phap.example'],
          detail: '550 5.1.1 <giam-doc@so-tu-phap.example>: Recipient address rejected: User unknown',
        },
      ],
    });
  });

  it('is about the mail of its envelope id, the returned mail, or what it refers to, in this order', async () => {
    const status = ['Original-Envelope-Id: envelope@phutho.example', ...unknownUser.slice(3)];
    const head = ['Message-ID: <bounce-1@mx.example>', `References: <other@x.example> ${ours}`];
    const returned = ['Message-Id:', ' <returned@phutho.example>', 'Subject: x', '', 'Nội dung'];
    const read = await desk.read(report({ status, returned, head, type: 'message/rfc822' }));
    expect(read?.key).toBe('<bounce-1@mx.example>');
    expect(read?.messageIds).toEqual([
      '<envelope@phutho.example>',
      '<returned@phutho.example>',
      '<other@x.example>',
      ours,
    ]);
  });

  it('may tell of a delay, of an arrival, and of several recipients', async () => {
    const read = await desk.read(
      report({
        status: [
          'Reporting-MTA: dns; x',
          '',
          'Final-Recipient: rfc822; a@sở.example',
          'Action: delayed (will be tried for 4 more days)',
          'Status: 4.4.1 (no answer from host)',
          '',
          '',
          'Final-Recipient: utf-8; b@so.example',
          'Action: DELIVERED',
          'Status: 2.1.5',
        ],
      }),
    );
    expect(read?.outcomes).toEqual([
      { action: 'delayed', status: '4.4.1', recipients: [desk.onWire('A@SỞ.example')], detail: '4.4.1' },
      { action: 'delivered', status: '2.1.5', recipients: ['b@so.example'], detail: '2.1.5' },
    ]);
  });

  it('is not any other mail, however broken', async () => {
    const never = [
      Buffer.alloc(0),
      Buffer.from('not a mail at all'),
      Buffer.from('Subject: Tôi đi công tác\r\nAuto-Submitted: auto-replied\r\n\r\nSẽ trả lời sau.'),
      report({ status: [] }),
      report({ status: ['Reporting-MTA: dns; x'] }),
      report({
        status: ['Reporting-MTA: dns; x', '', 'Final-Recipient: rfc822; a@b.example', 'Action: read'],
      }),
      report({ status: unknownUser }).subarray(0, 420),
      Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
      Buffer.from(
        `Content-Type: multipart/report; boundary=b\r\n\r\n${'--b\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n'.repeat(400)}`,
      ),
    ];
    for (const raw of never) expect(await desk.read(raw)).toBeNull();
  });

  it('is taken only from who knows the secret', () => {
    expect(desk.admits('a-secret-that-opens-the-hook')).toBe(true);
    expect(desk.admits('a-secret-that-opens-the-hooks')).toBe(false);
    expect(desk.admits('')).toBe(false);
    expect(new PostedMailReports(null).admits('')).toBe(false);
  });
});

import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LinkSigner } from '#application';
import { apiKey, Province } from '../integration/commands-province.js';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const task =
  'Xây dựng, ban hành và triển khai thực hiện Kế hoạch công tác xây dựng, kiểm tra, rà soát, hệ thống hóa văn bản quy phạm pháp luật hằng năm trên địa bàn tỉnh';

const looks = [
  { name: 'phone-light', width: 390, colorScheme: 'light' },
  { name: 'desk-dark', width: 1280, colorScheme: 'dark' },
] as const;

let province: Province;
let browser: Browser;
let address: string;

beforeAll(async () => {
  province = await Province.found('2024-12-03T14:05:00+07:00');
  await province.post('justice', 'officer', 'Chuyên viên phụ trách Sở Tư pháp');
  await province.app.listen(0, '127.0.0.1');
  const { port } = province.app.getHttpServer().address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
});

afterAll(async () => {
  await browser.close();
  await province.close();
});

/** A page without JavaScript, opened from a message with three duties. */
async function open(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const duties = [
    await province.give('justice', [{}, { kind: 'report', nominal: '2025-06-15', effective: '2025-06-16' }], {
      task,
    }),
    await province.give('justice', [{ nominal: null, waitsFor: ['PCI được công bố'] }], {
      task: 'Kế hoạch nâng cao chỉ số PCI',
    }),
    await province.give('justice', [{ kind: 'review', nominal: '2025-12-15' }], { task: 'A'.repeat(80) }),
  ];
  const { messageId } = await province.told(duties);
  const token = province.app.get(LinkSigner).sign({ kind: 'message', id: messageId });
  const context = await browser.newContext({
    javaScriptEnabled: false,
    colorScheme,
    viewport: { width, height: 780 },
  });
  const page = await context.newPage();
  await page.goto(`${address}/a/${token}`);
  return page;
}

/** How far the content reaches past the window, measured without scripts of the page. */
async function overflow(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { cssContentSize, cssLayoutViewport } = await session.send('Page.getLayoutMetrics');
  return cssContentSize.width - cssLayoutViewport.clientWidth;
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['DONDOC_PICTURES'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

describe('the acknowledgement page in a browser without JavaScript', () => {
  it('fits a phone of 360 px, with a button that a thumb finds, and records the press', async () => {
    const page = await open(360);
    expect(await overflow(page)).toBe(0);
    const button = page.getByRole('button', { name: 'với tư cách Giám đốc Sở Tư pháp' });
    const box = await button.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(48);
    expect(box?.width).toBeGreaterThan(300);
    await picture(page, 'acknowledgement-360');
    await page.getByText('Cán bộ phụ trách, ngày hẹn riêng việc này').first().click();
    expect(await overflow(page)).toBe(0);
    await picture(page, 'acknowledgement-360-open');
    await button.click();
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').textContent()).toContain(
      'Đã ghi nhận lúc 14:05, Thứ Ba 03/12/2024.',
    );
    expect(await overflow(page)).toBe(0);
    await picture(page, 'acknowledgement-360-done');
    await page.context().close();
  });

  for (const { name, width, colorScheme } of looks) {
    it(`says everything else on pages of their own, ${name}`, async () => {
      const page = await open(width, colorScheme);
      await picture(page, `link-${name}-1-letter`);
      const visit = async (title: string, file: string) => {
        await page.getByRole('link', { name: title }).click();
        await page.getByRole('heading', { name: title, level: 1 }).waitFor();
        expect(await overflow(page)).toBe(0);
        await picture(page, `link-${name}-${file}`);
      };
      await visit('Báo cáo hoàn thành', '2-complete');
      await page.getByRole('checkbox').first().check();
      await page.getByLabel('Số, ký hiệu văn bản').fill('15/KH-STP');
      await page.getByLabel('Ngày văn bản').fill('2024-12-02');
      const pdf = { name: 'Ke hoach 15.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
      await page.getByLabel('Tệp kèm theo').setInputFiles(pdf);
      // Somebody whom the link was passed on to: Enter after the name counts as theirs.
      await page.getByLabel('Không phải Giám đốc Sở Tư pháp?').fill('Chuyên viên Phòng Nghiệp vụ');
      await page.getByLabel('Không phải Giám đốc Sở Tư pháp?').press('Enter');
      await page.getByRole('status').waitFor();
      expect(await page.getByRole('status').textContent()).toContain(
        'người gửi: Chuyên viên Phòng Nghiệp vụ, qua liên kết gửi cho Giám đốc Sở Tư pháp.',
      );
      await picture(page, `link-${name}-3-reported`);
      await visit('Xin điều chỉnh thời hạn', '4-extend');
      await page.getByRole('checkbox').first().check();
      await page.getByLabel('Thời hạn đề nghị').fill('2024-12-05');
      await page.getByLabel('Lý do').fill('Chờ số liệu của cấp xã');
      await page.getByRole('button', { name: 'với tư cách Chuyên viên Phòng Nghiệp vụ' }).click();
      expect(await page.getByRole('alert').textContent()).toContain('Hạn mới phải sau hạn');
      expect(await page.getByLabel('Lý do').inputValue()).toBe('Chờ số liệu của cấp xã');
      await picture(page, `link-${name}-5-wrong`);
      for (const [index, title] of [
        'Cập nhật tiến độ, khó khăn',
        'Không thuộc thẩm quyền',
        'Đã trình ký',
      ].entries()) {
        await page.goto(page.url().replace(/(\/a\/[^/]+).*/, '$1'));
        await visit(title, `${index + 6}`);
      }
      await page.context().close();
    });
  }

  it('shows what the office recorded for the reader, a broken promise, and a sheet for paper', async () => {
    const duty = await province.give('justice', [
      { nominal: '2024-12-20', returnedAt: new Date('2024-12-02T03:00:00Z') },
    ]);
    const { noticeIds } = await province.told([duty]);
    await province.query(
      `UPDATE assignments SET acknowledged_at = '2024-12-02T02:00:00Z', acknowledged_means = 'phone', promised_on = '2024-12-02',
              acknowledged_by = 'Giám đốc Sở Tư pháp, qua điện thoại (Chuyên viên theo dõi ghi nhận)' WHERE id = $1`,
      [duty.assignmentId],
    );
    await province.query("UPDATE stages SET return_reason = 'Thiếu phụ lục' WHERE assignment_id = $1", [
      duty.assignmentId,
    ]);
    const token = province.app.get(LinkSigner).sign({ kind: 'notice', id: noticeIds[0] ?? '' });
    for (const { name, width, colorScheme } of looks) {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        colorScheme,
        viewport: { width, height: 780 },
      });
      const page = await context.newPage();
      await page.goto(`${address}/a/${token}`);
      expect(await overflow(page)).toBe(0);
      await picture(page, `link-${name}-9-recorded`);
      await page.getByRole('link', { name: 'Tôi chưa tiếp nhận' }).click();
      await picture(page, `link-${name}-10-contest`);
      await page.goto(`${address}/a/${token}/hen-ngay`);
      await picture(page, `link-${name}-11-promise`);
      await page.goto(`${address}/a/${token.slice(0, -2)}AA`);
      await picture(page, `link-${name}-12-altered`);
      await page.setExtraHTTPHeaders({ Authorization: `Bearer ${apiKey}` });
      await page.goto(`${address}/nhiem-vu/${duty.assignmentId}/ban-in`);
      expect(await overflow(page)).toBe(0);
      await picture(page, `link-${name}-13-paper`);
      await context.close();
    }
  });

  it('stays readable at 1280 px', async () => {
    const page = await open(1280);
    expect(await overflow(page)).toBe(0);
    await picture(page, 'acknowledgement-1280');
    await page.context().close();
  });
});

import { z } from 'zod';
import type { Settings } from './settings.js';

const trainingStart = z.object({
  now: z.string(),
  accounts: z.array(
    z.object({ email: z.string(), password: z.string(), role: z.string(), name: z.string() }),
  ),
});

export type Account = z.infer<typeof trainingStart>['accounts'][number];

export interface Announcement {
  readonly settings: Settings;
  readonly dataFolder: string;
  readonly mailboxUrl: string | undefined;
  readonly zaloUrl: string | undefined;
  readonly accounts: readonly Account[];
  readonly now: string | undefined;
}

/** Asks the running application for its demo accounts and training date; outside training there are none. */
export async function askTraining(port: number): Promise<Pick<Announcement, 'accounts' | 'now'>> {
  const start = await ask(`http://127.0.0.1:${port}/api/training/accounts`, trainingStart);
  return { accounts: start?.accounts ?? [], now: start?.now };
}

/** The block that says where everything is. */
export function announcementLines(announcement: Announcement): string[] {
  const { settings, mailboxUrl, zaloUrl, accounts, now } = announcement;
  const isTraining = settings.mode === 'training';
  const rule = '─'.repeat(72);
  return [
    rule,
    `  Đôn Đốc đã sẵn sàng${isTraining ? ' (chế độ tập huấn, không gửi ra ngoài)' : ''}`,
    '',
    `  Ứng dụng        ${settings.publicUrl}`,
    ...(mailboxUrl ? [`  Hộp thư         ${mailboxUrl}`] : []),
    ...(zaloUrl ? [`  Zalo            ${zaloUrl}`] : []),
    ...(now ? [`  Ngày tập huấn   ${vietnamTime(now)} (đổi ở trang Đồng hồ; thư gửi từ 07:30)`] : []),
    `  Dữ liệu         ${announcement.dataFolder}`,
    ...(isTraining ? accountLines(accounts) : [firstAdmin]),
    '',
    '  Dừng: Ctrl-C',
    rule,
  ];
}

const firstAdmin = '  Lập quản trị    npm run create-admin -- --email nguoi@co-quan.example';

function accountLines(accounts: readonly Account[]): string[] {
  if (accounts.length === 0) {
    return [];
  }
  const width = Math.max(...accounts.map(({ email }) => email.length));
  const passwordWidth = Math.max(...accounts.map(({ password }) => password.length));
  return [
    '',
    '  Tài khoản       (thư điện tử, mật khẩu, người dùng)',
    ...accounts.map(
      ({ email, password, name }) => `    ${email.padEnd(width)}  ${password.padEnd(passwordWidth)}  ${name}`,
    ),
  ];
}

/** An instant as read in Vietnam: `Thứ Hai 02/12/2024, 07:00`. */
export function vietnamTime(instant: string): string {
  const weekdays = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
  const local = new Date(new Date(instant).getTime() + 7 * 3_600_000);
  const [date = '', time = ''] = local.toISOString().split('T');
  const [year, month, day] = date.split('-');
  // As documents print dates: a 0 before months 1 and 2 only.
  const printed = `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
  return `${weekdays[local.getUTCDay()]} ${printed}, ${time.slice(0, 5)}`;
}

async function ask<T>(url: string, shape: z.ZodType<T>): Promise<T | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return response.ok ? shape.parse(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

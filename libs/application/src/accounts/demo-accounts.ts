import type { AccountRole } from './account.js';

export interface DemoAccount {
  email: string;
  password: string;
  name: string;
  role: AccountRole;
  agencyCode: string | null;
}

/** Known to everybody; exists in training mode only. */
const password = 'tap-huan-2024';

const account = (email: string, name: string, place: [AccountRole, string | null]): DemoAccount => ({
  email: `${email}@phutho.example`,
  password,
  name,
  role: place[0],
  agencyCode: place[1],
});

/** One account per way of working, and the agencies that lead most of plan 1782. */
export const demoAccounts: readonly DemoAccount[] = [
  account('van-phong', 'Chuyên viên theo dõi, Văn phòng UBND tỉnh', ['office', 'van-phong-ubnd-tinh']),
  account('so-noi-vu', 'Cơ quan thường trực, Sở Nội vụ', ['standing', 'so-noi-vu']),
  account('so-tu-phap', 'Chuyên viên phụ trách, Sở Tư pháp', ['agency', 'so-tu-phap']),
  account('so-tai-chinh', 'Chuyên viên phụ trách, Sở Tài chính', ['agency', 'so-tai-chinh']),
  account('so-thong-tin-va-truyen-thong', 'Chuyên viên phụ trách, Sở Thông tin và Truyền thông', [
    'agency',
    'so-thong-tin-va-truyen-thong',
  ]),
  account('xem', 'Người xem', ['viewer', null]),
  account('admin', 'Quản trị hệ thống', ['admin', null]),
];

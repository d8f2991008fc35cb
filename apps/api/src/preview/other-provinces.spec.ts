import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgencyRegister } from '#application';
import { readPhuTho1782 } from '../../../../seeds/phu-tho-1782/load.js';
import { registerOfSeed } from '../prepare/register-of-seed.js';
import { type FilePreview, previewFile } from './preview-file.js';
import { indexOfRegister } from './shipped-directory.js';

/**
 * Plans as other provinces, a ministry, a department and a district print them: headings over two rows, "Bắt đầu / Kết
 * thúc", columns of months, "Chủ trì: …; Phối hợp: …" in one cell, a table for each group, several sheets, letterheads and
 * totals in the sheet, old code pages, pages saved by Word. Each with its head (number, issuer, date, years), what a person
 * is asked, and its rows (group, ordinal, lead, deadline, the row's own stages).
 */
const found: Record<string, { head: string; summary: string; asks: string[]; rows: string[] }> = {
  'KH-CCHC-2026-windows-1258.csv': {
    head: '– | – | – | 2026 | 2026',
    summary: '5 nhiệm vụ, 4 cơ quan, 1 tên chưa rõ',
    asks: ['guessed-period', 'unknown-issuer', 'unknown-agency'],
    rows: [
      '| 1 | Sở Nội vụ | Tháng 1 | issue 2026-01-31',
      '| 2 | Sở Nội vụ | Quý I | report 2026-03-31',
      '| 3 | Bưu điện tỉnh | Tháng 9 | report 2026-09-30',
      '| 4 | Sở Nội cụ | Quý II | deliver 2026-06-30',
      '| 5 | Văn phòng UBND tỉnh | Tháng 11 | report 2026-11-30',
    ],
  },
  'an-giang-2026-cong-thong-tin.html': {
    head: '– | UBND tỉnh An Giang | – | 2026 | 2026',
    summary: '3 nhiệm vụ, 2 cơ quan, 0 tên chưa rõ',
    asks: ['guessed-issuer', 'guessed-period', 'uncertain-deadline', 'uncertain-deadline'],
    rows: [
      '| 1 | Sở Nội vụ | Trong Quý I | issue 2026-03-31',
      '| 2 | Sở Nội vụ | Tháng 12/2026 (công bố trong tháng 01/2027) | deliver 2026-12-31',
      '| 3 | Sở Nội vụ | 06 tháng: trước 15/6; năm: trước 15/12 | deliver 2026-06-15, deliver 2026-12-15',
    ],
  },
  'bac-giang-2024.docx': {
    head: '12/KH-UBND | UBND tỉnh Bắc Giang | 2024-01-09 | 2024 | 2024',
    summary: '5 nhiệm vụ, 3 cơ quan, 0 tên chưa rõ',
    asks: ['joined-row'],
    rows: [
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH | 1 | Sở Nội vụ | 01/2024 | issue 2024-01-31',
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH | 2 | Sở Nội vụ | Từ Tháng 4 đến Tháng 10 | report 2024-10-31',
      'II. CẢI CÁCH THỂ CHẾ | 1 | Sở Tư pháp | Từ Quý I đến 30/6/2024 | deliver 2024-06-30',
      'II. CẢI CÁCH THỂ CHẾ | 1 | Sở Tư pháp | 15/12/2024 | report 2024-12-15',
      'II. CẢI CÁCH THỂ CHẾ | 2 | Sở Tư pháp | Tháng 11/2024 | report 2024-11-30',
    ],
  },
  'bo-y-te-2025.docx': {
    head: '15/KH-BYT | Bộ Y tế | 2025-01-10 | 2025 | 2025',
    summary: '3 nhiệm vụ, 4 cơ quan, 0 tên chưa rõ',
    asks: [],
    rows: [
      'I. Cải cách thể chế | 1. | Cục Dân số | Tháng 10/2025 | deliver 2025-10-31',
      'I. Cải cách thể chế | 2. | Văn phòng Bộ | Quý III/2025 | deliver 2025-09-30',
      'II. Cải cách tổ chức bộ máy | 3. | Vụ Tổ chức cán bộ | 30/6/2025 | deliver 2025-06-30',
    ],
  },
  'ca-mau-2025-khong-tieu-de.xlsx': {
    head: '– | UBND tỉnh Cà Mau | – | 2025 | 2025',
    summary: '4 nhiệm vụ, 2 cơ quan, 0 tên chưa rõ',
    asks: ['guessed-issuer', 'guessed-period', 'columns-by-content'],
    rows: [
      '| 1 | Sở Nội vụ | 31/01/2025 | issue 2025-01-31',
      '| 2 | Văn phòng UBND tỉnh | 30/06/2025 | deliver 2025-06-30',
      '| 3 | Sở Nội vụ | 15/12/2025 | report 2025-12-15',
      '| 4 | Sở Nội vụ | Quý III | deliver 2025-09-30',
    ],
  },
  'da-nang-2026.docx': {
    head: '05/KH-UBND | UBND thành phố Đà Nẵng | 2026-01-08 | 2026 | 2026',
    summary: '4 nhiệm vụ, 6 cơ quan, 0 tên chưa rõ; 0 nhiệm vụ đề xuất, 1 chỉ tiêu',
    asks: [],
    rows: [
      'Cải cách thể chế | 1 | Sở Tư pháp | Tháng 01 | issue 2026-01-31',
      'Cải cách thể chế | 2 | Sở Tư pháp; Văn phòng UBND thành phố | Tháng 11 | report 2026-11-30',
      'Chính quyền số | 3 | Sở Khoa học và Công nghệ | Quý II | deliver 2026-06-30',
      'Chính quyền số | 4 | Sở KH&CN | Sau khi Bộ KH&CN công bố |',
    ],
  },
  'hue-2026-theo-thang.xlsx': {
    head: '– | UBND thành phố Huế | – | 2026 | 2026',
    summary: '3 nhiệm vụ, 2 cơ quan, 0 tên chưa rõ',
    asks: ['guessed-period'],
    rows: [
      'A. Nhóm nhiệm vụ chung | 1 | Sở Nội vụ | Tháng 1 | issue 2026-01-31',
      'A. Nhóm nhiệm vụ chung | 2 | VP UBND thành phố | Tháng 3, 6, 9, 12 | deliver 2026-03-31, deliver 2026-06-30, deliver 2026-09-30, deliver 2026-12-31',
      'A. Nhóm nhiệm vụ chung | 3 | Sở Nội vụ | Tháng 4 - tháng 6 | deliver 2026-06-30',
    ],
  },
  'huyen-tam-nong-2025.docx': {
    head: '20/KH-UBND | UBND huyện Tam Nông, tỉnh Đồng Tháp | 2025-01-15 | 2025 | 2025',
    summary: '3 nhiệm vụ, 4 cơ quan, 0 tên chưa rõ',
    asks: ['guessed-issuer', 'uncertain-deadline', 'uncertain-deadline'],
    rows: [
      '| 1 | Phòng Văn hóa và Thông tin | Cả năm | review 2025-12-31',
      '| 2 | Phòng Nội vụ huyện | Quý II, Quý IV | deliver 2025-06-30, deliver 2025-12-31',
      '| 3 | UBND các xã, thị trấn | Trước ngày 10 tháng cuối quý | report 2025-03-10, report 2025-06-10, report 2025-09-10, report 2025-12-10',
    ],
  },
  'khong-ro-tinh.xlsx': {
    head: '– | – | – | 2026 | 2026',
    summary: '5 nhiệm vụ, 6 cơ quan, 0 tên chưa rõ',
    asks: ['guessed-period', 'unknown-issuer', 'uncertain-deadline'],
    rows: [
      '| I.1 | Văn phòng UBND tỉnh | Trước 15/2 (báo cáo UBND tỉnh) | issue 2026-02-15',
      '| I.2 | Sở Nội vụ | Quý II - báo cáo tại phiên họp tháng 7 | deliver 2026-06-30',
      '| II.1 | Sở Nội vụ, Sở Tài chính | 30/11 | deliver 2026-11-30',
      '| 1 | Sở VHTTDL | Tháng 3 | deliver 2026-03-31',
      '| 2 | Sở KH&CN | Q3 | deliver 2026-09-30',
    ],
  },
  'lam-dong-2025-word.html': {
    head: '9876/KH-UBND | UBND tỉnh Lâm Đồng | 2024-12-31 | 2025 | 2025',
    summary: '2 nhiệm vụ, 1 cơ quan, 0 tên chưa rõ',
    asks: [],
    rows: [
      'I. CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH | 1 | Sở Nội vụ | Hoàn thành trong Quý I/2025; công bố kết quả trước 30/4/2025 | deliver 2025-03-31, deliver 2025-04-30',
      'I. CÔNG TÁC CHỈ ĐẠO ĐIỀU HÀNH | 2 | Sở Nội vụ | Theo Kế hoạch kiểm tra |',
    ],
  },
  'quang-nam-2024-utf16.csv': {
    head: '8123/KH-UBND | UBND tỉnh Quảng Nam | 2023-12-15 | 2024 | 2024',
    summary: '4 nhiệm vụ, 3 cơ quan, 0 tên chưa rõ',
    asks: ['uncertain-deadline'],
    rows: [
      'A. CẢI CÁCH THỂ CHẾ | 1 | Sở Tư pháp | Trước ngày 31/01 | issue 2024-01-31',
      'A. CẢI CÁCH THỂ CHẾ | 1.1 | Sở Tư pháp | Quý IV/2024 (báo cáo HĐND) | report 2024-12-31',
      'B. CẢI CÁCH TTHC | a) | VP UBND tỉnh | Hàng quý | report 2024-03-31, report 2024-06-30, report 2024-09-30, report 2024-12-31',
      'B. CẢI CÁCH TTHC | b) | Sở TT&TT | 31/12/2024 | deliver 2024-12-31',
    ],
  },
  'so-noi-vu-thai-nguyen-2026.xlsx': {
    head: '45/KH-SNV | Sở Nội vụ tỉnh Thái Nguyên | 2026-01-12 | 2026 | 2026',
    summary: '5 nhiệm vụ, 4 cơ quan, 0 tên chưa rõ',
    asks: ['sheets-read', 'uncertain-deadline'],
    rows: [
      'I. CẢI CÁCH THỂ CHẾ | 1 | Phòng Pháp chế | 31/01/2026 | issue 2026-01-31',
      'I. CẢI CÁCH THỂ CHẾ | 2 | Phòng Pháp chế | 2026 | report 2026-12-31',
      'II. CHUYỂN ĐỔI SỐ | 1 | Văn phòng Sở | Hằng quý | deliver 2026-03-31, deliver 2026-06-30, deliver 2026-09-30, deliver 2026-12-31',
      'II. CHUYỂN ĐỔI SỐ | 2 | Phòng Tổ chức | 30/06/2026 | deliver 2026-06-30',
      '| 1 | Sở Tài chính | Quý II | deliver 2026-06-30',
    ],
  },
  'son-la-2026.docx': {
    head: '35/KH-UBND | UBND tỉnh Sơn La | 2025-12-20 | 2026 | 2026',
    summary: '5 nhiệm vụ, 4 cơ quan, 0 tên chưa rõ',
    asks: ['uncertain-deadline'],
    rows: [
      'I. Cải cách thể chế | 1 | Sở Tư pháp | Trước 31/01/2026 | issue 2026-01-31',
      'I. Cải cách thể chế | 2 | Sở Tư pháp | 15/12/2026 | report 2026-12-15',
      'II. Cải cách thủ tục hành chính | 1 | Văn phòng UBND tỉnh | Thường xuyên |',
      'II. Cải cách thủ tục hành chính | 2 | VP UBND tỉnh | Hằng quý | deliver 2026-03-31, deliver 2026-06-30, deliver 2026-09-30, deliver 2026-12-31',
      'III. Cải cách tổ chức bộ máy | 1 | Sở Nội vụ | Quý III/2026 | deliver 2026-09-30',
    ],
  },
};

let register: AgencyRegister;

beforeAll(async () => {
  register = registerOfSeed(await readPhuTho1782());
});

async function previewOf(name: string): Promise<FilePreview> {
  const file = new URL(`../../../../test/fixtures/imports/other-provinces/${name}`, import.meta.url);
  return previewFile(
    { name, bytes: new Uint8Array(await readFile(file)) },
    { indexFor: (head) => indexOfRegister(register, head, '2026-06-01'), year: null, thisYear: 2030 },
  );
}

describe('a plan that nobody here has seen', () => {
  it.each(Object.entries(found))('%s', async (name, { head, summary, asks, rows }) => {
    const preview = await previewOf(name);
    const { number, issuer, issuedOn, fromYear, toYear } = preview.plan;
    expect([number, issuer, issuedOn, fromYear, toYear].map((part) => part ?? '–').join(' | ')).toBe(head);
    expect(preview.summary).toBe(summary);
    expect(preview.problems.map(({ code }) => code)).toEqual(asks);
    const told = preview.rows.map(({ group, ordinal, lead, deadline, stages }) => {
      const own = stages.filter(({ basis }) => basis.startsWith('row'));
      const dates = own.map(({ kind, nominal }) => `${kind} ${nominal}`).join(', ');
      return [group, ordinal, lead, deadline, dates].join(' | ').trim();
    });
    expect(told).toEqual(rows);
  });

  it('never has bodies of the shipped province where it is of another or tells none', async () => {
    const codes = new Set(register.agencies.map(({ code }) => code));
    for (const name of ['son-la-2026.docx', 'KH-CCHC-2026-windows-1258.csv']) {
      const { rows } = await previewOf(name);
      const ids = rows.flatMap(({ agencies }) => agencies.flatMap(({ agencyId }) => agencyId ?? []));
      expect(ids.filter((id) => codes.has(id))).toEqual([]);
    }
    const { rows, unknownNames } = await previewOf('KH-CCHC-2026-windows-1258.csv');
    expect(rows[0]?.agencies[0]?.name).toBe('Sở Nội vụ (tỉnh chưa rõ)');
    expect(rows[4]?.agencies.map(({ name }) => name)).toEqual([
      'Văn phòng UBND tỉnh (tỉnh chưa rõ)',
      'Bộ Nội vụ',
    ]);
    expect(unknownNames).toMatchObject([{ printed: 'Sở Nội cụ', rows: [5] }]);
  });
});

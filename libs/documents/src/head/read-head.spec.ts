import { describe, expect, it } from 'vitest';
import { readHead } from './read-head.js';

const head = (text: string): ReturnType<typeof readHead> => readHead(text.split('\n'));

describe('what a document says about itself', () => {
  it('stands in its letterhead and title, broken as they may be', () => {
    expect(
      head(`UBND TỈNH ĐIỆN BIÊN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
SỞ NỘI VỤ   Độc lập - Tự do - Hạnh phúc
Số: 45 /KH-SNV   Điện Biên, ngày 7 tháng 01 năm 2026

KẾ HOẠCH

Kiểm tra công tác CCHC năm 2026

Căn cứ Kế hoạch số 12/KH-UBND ngày 05/01/2026 của UBND tỉnh;`),
    ).toEqual({
      number: '45/KH-SNV',
      issuer: 'Sở Nội vụ tỉnh Điện Biên',
      issuedOn: '2026-01-07',
      title: 'Kế hoạch kiểm tra công tác CCHC năm 2026',
      fromYear: 2026,
      toYear: 2026,
    });
  });

  it('stands below the title of an appendix that came alone', () => {
    expect(
      head(`PHỤ LỤC I
DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH THÀNH PHỐ CẦN THƠ GIAI ĐOẠN 2026 – 2030
(Ban hành kèm theo Quyết định số 01/QĐ-UBND ngày 02 tháng 01 năm 2026
của Ủy ban nhân dân thành phố Cần Thơ)`),
    ).toEqual({
      number: '01/QĐ-UBND',
      issuer: 'UBND thành phố Cần Thơ',
      issuedOn: '2026-01-02',
      title: 'Danh mục nhiệm vụ cải cách hành chính thành phố Cần Thơ giai đoạn 2026 – 2030',
      fromYear: 2026,
      toYear: 2030,
    });
  });

  it('is left open where the document leaves blanks, or is an article that quotes a plan', () => {
    expect(head('(Kèm theo Kế hoạch số /KH-UBND ngày tháng 5 năm 2021 của UBND tỉnh Phú Thọ)')).toMatchObject(
      {
        number: null,
        issuer: 'UBND tỉnh Phú Thọ',
        issuedOn: null,
      },
    );
    const article = `Kế hoạch thực hiện cải cách hành chính nhà nước tỉnh Phú Thọ năm 2024
23/01/2024
Ban chỉ đạo CCHC tỉnh Phú Thọ đã ban hành kế hoạch số 5246/KH-UBND ngày 29/12/2023 thực hiện nhiệm vụ.`;
    expect(head(article)).toMatchObject({ number: null, issuer: null, issuedOn: null });
  });

  it('never has a date that does not exist, nor a period that ends before it begins', () => {
    expect(head('Phú Thọ, ngày 31 tháng 02 năm 2026').issuedOn).toBeNull();
    expect(head('KẾ HOẠCH\nCẢI CÁCH HÀNH CHÍNH GIAI ĐOẠN 2030 - 2026')).toMatchObject({
      fromYear: null,
      toYear: null,
    });
  });
});

const DATE = String.raw`\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]20\d\d)?| tháng \d{1,2}(?: năm 20\d\d)?)(?!\d)`;
const PART = String.raw`(?:qu[ýí] (?:IV|I{1,3}|[1-4])|tháng \d{1,2}|6 tháng(?: đầu| cuối)? năm)`;
const YEAR = String.raw`(?:(?:[/-]| năm | )20\d\d| h[ằà]ng năm| của năm kế hoạch)?`;
const TERMS = [
  new RegExp(
    String.raw`(?:trước|chậm nhất(?: là)?(?: trước)?|đến hết|xong trước|vào)(?: ngày)? ${DATE}(?: h[ằà]ng (?:năm|quý|tháng))?`,
    'iu',
  ),
  new RegExp(
    String.raw`(?:(?:ban hành|hoàn thành|xong|báo cáo) )?(?:trong|trước|vào|đến hết|hoàn thành) ${PART}${YEAR}`,
    'iu',
  ),
  /(?:hoàn thành|xong) (?:trong|trước|vào) (?:hết )?năm 20\d\d/iu,
  /định kỳ (?:(?:h[ằà]ng |mỗi |theo )?(?:tháng|quý|tuần|năm|6 tháng|06 tháng)(?:, (?:tháng|quý|năm|6 tháng|06 tháng))*)/iu,
];

/** The words that say when a task is to be done; '' where the text says nothing. Dates of documents are no terms. */
export function findTerm(text: string): string {
  for (const pattern of TERMS) {
    const term = pattern.exec(text)?.[0];
    if (term !== undefined) return term;
  }
  return '';
}

/** 'hướng dẫn của Trung ương' → 'Hướng dẫn của Trung ương' */
export function capitalised(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('');
}

const PUBLISHED = /\s*(?:đã |sẽ )?(?:được )?(?:công bố|công khai)$/iu;
const NAME = /^[\p{Lu}][\p{Lu}\d]+(?:[- ][\p{Lu}\d]+)*$/u;

/** "Trung ương công bố PAR INDEX": who publishes it is no part of its name. */
const PUBLISHER = /^(?:.*\P{L})?(?:công bố|công khai)\s+(?=\S)/iu;
/** What needs no "được công bố" to be known as an index: "sau khi có PCI". */
const INDEX = /^(?:PCI|PAR INDEX|PAPI|SIPAS|DDCI|DTI|PII|PGI)$/u;

/** "PCI tổ chức họp phân tích": what is then done is no part of its name. */
const THEN_DONE =
  /(?<=^(?:đã |có |các |kết quả |chỉ số )*(?:PCI|PAR[ -]INDEX|PAPI|SIPAS|DDCI|DTI|PII|PGI)),? (?:tổ chức|họp|báo cáo|tham mưu|xây dựng|ban hành|trình|triển khai|thực hiện) .*$/iu;

/** The indices of "các Chỉ số PAR-INDEX; PAPI; SIPAS của tỉnh được công bố", or none. */
function indexNames(clause: string): string[] {
  const name = clause.replace(THEN_DONE, '');
  const known = PUBLISHED.test(clause) || PUBLISHER.test(clause) ? NAME : INDEX;
  const subject = name
    .replace(PUBLISHED, '')
    .replace(PUBLISHER, '')
    .replace(
      /^(?:đã |có |các |những )*(?:kết quả |bảng )?(?:xếp hạng |đánh giá )?(?:bộ )?(?:chỉ số)?\s*:?\s*/iu,
      '',
    )
    .replace(/ (?:của|năm|hằng năm)(?= ).*$/iu, '');
  const names = subject.split(/\s*(?:[,;/]| và )\s*/u).map((name) => name.replaceAll('-', ' ').trim());
  return names.every((name) => known.test(name)) ? names : [];
}

export interface NamedEvents {
  names: string[];
  /** It comes again: an index is published each year. */
  yearly: boolean;
}

/** The events of a clause after "sau khi", each with the name an office would give it. */
export function namedEvents(clause: string): NamedEvents {
  const indices = indexNames(clause);
  if (indices.length > 0) return { names: indices, yearly: true };
  const text = clause.replace(/^(?:đã )?có (?=\S)/iu, '').trim();
  return {
    names: text === '' ? [] : [capitalised(text)],
    yearly: /chỉ số|yêu cầu|phát sinh|h[ằà]ng (?:năm|quý|tháng)/iu.test(clause),
  };
}

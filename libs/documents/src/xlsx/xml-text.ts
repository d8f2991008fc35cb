const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\dA-F]{1,6}));/giu;
const LAST_CODE_POINT = 0x10ffff;
const ATTRIBUTE = /(?:^|\s)([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** Text between tags with the entities of XML read; an unknown one stays as it is. */
export function xmlText(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replace(ENTITY, (whole, ...[name, decimal, hexadecimal]: (string | undefined)[]) => {
    if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '\uFFFD';
  });
}

/** An attribute's value with its entities read; '' where it is missing. ":id" is one of any prefix. */
export function attributeOf(attributes: string, name: string): string {
  for (const [, found = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    if (found === name || (name.startsWith(':') && found.endsWith(name)))
      return xmlText(double ?? single ?? '');
  }
  return '';
}

/** A part without comments, and with CDATA written as text, so that nothing hides from a look at its tags; null if one never ends. */
export function withoutHiding(xml: string): string | null {
  let plain = '';
  let at = 0;
  for (let start = xml.indexOf('<!'); start >= 0; start = xml.indexOf('<!', at)) {
    const isText = xml.startsWith('<![CDATA[', start);
    const end = xml.indexOf(isText ? ']]>' : '-->', start);
    if (end < 0 || (!isText && !xml.startsWith('<!--', start))) return null;
    plain += xml.slice(at, start) + (isText ? asText(xml.slice(start + '<![CDATA['.length, end)) : '');
    at = end + '-->'.length;
  }
  return at === 0 ? xml : plain + xml.slice(at);
}

function asText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

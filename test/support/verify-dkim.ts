import { createHash, createPublicKey, createVerify } from 'node:crypto';

/** One header field as it stands in the mail, folded lines and all. */
interface Field {
  name: string;
  raw: string;
}

export interface Verified {
  isValid: boolean;
  domain: string;
  selector: string;
  /** Names of the fields under the signature, in lower case. */
  fields: string[];
}

/**
 * Checks a DKIM signature (RFC 6376, relaxed/relaxed, rsa-sha256) the way a receiver does, with the record from DNS; null
 * where the mail has none.
 */
export function verifyDkim(mail: Buffer, record: string): Verified | null {
  const text = mail.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const fields = fieldsOf(text.slice(0, end));
  const signature = fields.find(({ name }) => name === 'dkim-signature');
  if (signature === undefined) return null;
  const tags = tagsOf(signature.raw.slice(signature.raw.indexOf(':') + 1));
  const names = (tags['h'] ?? '')
    .toLowerCase()
    .split(':')
    .map((name) => name.trim());
  const bodyHash = createHash('sha256')
    .update(relaxedBody(text.slice(end + 4)), 'latin1')
    .digest('base64');
  const signed = [
    ...signedFields(fields, names).map(relaxedField),
    relaxedField({ ...signature, raw: signature.raw.replace(/([;:\s])b=[^;]*/, '$1b=') }),
  ].join('\r\n');
  const spki = Buffer.from(tagsOf(record)['p'] ?? '', 'base64');
  const key = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  const isSigned = createVerify('RSA-SHA256')
    .update(signed, 'latin1')
    .verify(key, tags['b'] ?? '', 'base64');
  return {
    isValid: isSigned && bodyHash === tags['bh'],
    domain: tags['d'] ?? '',
    selector: tags['s'] ?? '',
    fields: names,
  };
}

function fieldsOf(header: string): Field[] {
  return header
    .split(/\r\n(?![ \t])/)
    .map((raw) => ({ name: raw.slice(0, raw.indexOf(':')).toLowerCase(), raw }));
}

/** From the bottom up, each field once, as often as its name is listed. */
function signedFields(fields: readonly Field[], names: readonly string[]): Field[] {
  const left = fields.toReversed();
  return names.flatMap((name) => {
    const index = left.findIndex((field) => field.name === name);
    return index < 0 ? [] : left.splice(index, 1);
  });
}

function relaxedField({ raw }: Field): string {
  const colon = raw.indexOf(':');
  const value = raw
    .slice(colon + 1)
    .replaceAll('\r\n', '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  return `${raw.slice(0, colon).trim().toLowerCase()}:${value}`;
}

function relaxedBody(body: string): string {
  const lines = body.split('\r\n').map((line) => line.replaceAll(/[ \t]+/g, ' ').replace(/ $/, ''));
  const text = lines.join('\r\n').replace(/(\r\n)+$/, '');
  return text === '' ? '' : `${text}\r\n`;
}

function tagsOf(list: string): Record<string, string> {
  const pairs = list.split(';').map((tag): [string, string] => {
    const [, name = '', value = ''] = /^\s*(\w+)\s*=([\s\S]*)$/.exec(tag) ?? [];
    return [name, value.replaceAll(/\s+/g, '')];
  });
  return Object.fromEntries(pairs);
}

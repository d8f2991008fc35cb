import { createHash } from 'node:crypto';
import type { MailReport, ReportedOutcome } from '#application';
import { type ReportAction, reportActions } from '#domain';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { wireAddress } from './ascii-address.js';

type Fields = ReadonlyMap<string, string>;

const longestDetail = 500;

/**
 * Reads a delivery status notification (RFC 3464): what became of which recipient, and which mail it is about. Null for
 * any other mail. Throws what postal-mime throws on absurd nesting.
 */
export async function readDeliveryReport(raw: Uint8Array): Promise<MailReport | null> {
  const mail = await PostalMime.parse(withoutNulls(raw), { attachmentEncoding: 'arraybuffer' });
  const status = mail.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (status === undefined) return null;
  const [about = new Map(), ...groups] = groupsOf(textOf(status));
  const outcomes = groups.flatMap((group) => outcomeOf(group) ?? []);
  if (outcomes.length === 0) return null;
  const messageIds = [about.get('original-envelope-id') ?? '', ...returnedIds(mail), ...referencedIds(mail)];
  return {
    key: keyOf(mail, raw),
    messageIds: [...new Set(messageIds.flatMap(idsIn))],
    outcomes,
  };
}

/** Groups of fields, separated by empty lines; folded lines are joined. */
function groupsOf(text: string): Fields[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/\n[ \t]+/g, ' ')
    .split(/\n{2,}/)
    .map(fieldsOf)
    .filter((fields) => fields.size > 0);
}

function fieldsOf(lines: string): Fields {
  const fields = lines.split('\n').flatMap((line): [string, string][] => {
    const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(line) ?? [];
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value.trim()]];
  });
  return new Map(fields);
}

function outcomeOf(fields: Fields): ReportedOutcome | null {
  const action = actionOf(fields.get('action') ?? '');
  if (action === null) return null;
  const [status = null] = /[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '') ?? [];
  const named = [fields.get('original-recipient'), fields.get('final-recipient')].flatMap(addressIn);
  const words = (fields.get('diagnostic-code') ?? '').replace(/^\s*[\w-]+\s*;\s*/, '');
  return {
    action,
    status,
    recipients: [...new Set(named)],
    detail: [words, status].find((one) => one !== null && one !== '')?.slice(0, longestDetail) ?? action,
  };
}

function actionOf(value: string): ReportAction | null {
  const [word = ''] = /^[a-z]+/.exec(value.toLowerCase()) ?? [];
  return reportActions.find((action) => action === word) ?? null;
}

/** "rfc822;giam-doc@so.example" (RFC 3464) or "utf-8; …" (RFC 6533). */
function addressIn(field: string | undefined): string[] {
  const address = (field ?? '').replace(/^[^;]*;/, '').replaceAll(/[<>\s]/g, '');
  return address.includes('@') ? [wireAddress(address).toLowerCase()] : [];
}

/** Message-ID of the mail that comes back with the report, whole or its header alone. */
function returnedIds({ attachments }: Email): string[] {
  return attachments
    .filter(({ mimeType }) => /^(message\/(rfc822|global)|text\/rfc822)/.test(mimeType))
    .flatMap((part) => {
      const [header] = groupsOf(textOf(part));
      return header?.get('message-id') ?? [];
    });
}

function referencedIds({ inReplyTo, references }: Email): string[] {
  return [inReplyTo ?? '', references ?? ''];
}

/** Ids with their brackets; an envelope id comes without them. */
function idsIn(text: string): string[] {
  const ids = text.match(/<[^<>\s]+@[^<>\s]+>/g);
  if (ids !== null) return ids;
  const bare = text.trim();
  return /^[^<>\s]+@[^<>\s]+$/.test(bare) ? [`<${bare}>`] : [];
}

/** The report's own Message-ID stays the same on whatever way it comes; without one, its bytes. */
function keyOf({ messageId }: Email, raw: Uint8Array): string {
  const id = messageId?.trim() ?? '';
  return id === '' ? createHash('sha256').update(raw).digest('hex') : id.slice(0, 998);
}

function textOf({ content }: Attachment): string {
  if (typeof content === 'string') return content;
  return Buffer.from(withoutNulls(new Uint8Array(content))).toString('utf8');
}

/** No text holds them, and no database takes them. */
function withoutNulls(bytes: Uint8Array): Uint8Array {
  return bytes.includes(0) ? bytes.filter((byte) => byte !== 0) : bytes;
}

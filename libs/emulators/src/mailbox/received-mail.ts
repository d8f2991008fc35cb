import PostalMime, { decodeWords, type Address, type Header } from 'postal-mime';

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** One mail as it came in. `messageId` keeps its angle brackets; an absent text or HTML part is ''. */
export interface ReceivedMail {
  readonly id: string;
  readonly receivedAt: Date;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
  readonly messageId: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly subject: string;
  /** The Date header, which carries the sender's business time; null if absent or unreadable. */
  readonly date: Date | null;
  /** Names in lower case, encoded words decoded, repeated headers joined by a line break. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
  readonly raw: Buffer;
}

/** What the SMTP conversation knew besides the mail itself. */
export interface Arrival {
  readonly id: string;
  readonly receivedAt: Date;
  readonly envelopeFrom: string;
  readonly envelopeTo: readonly string[];
}

/** Parses the bytes of a mail. Throws what postal-mime throws on absurd nesting or headers over 2 MiB. */
export async function readMail(raw: Buffer, arrival: Arrival): Promise<ReceivedMail> {
  const email = await PostalMime.parse(raw);
  return {
    ...arrival,
    messageId: email.messageId ?? '',
    from: flatten(email.from)[0] ?? { name: '', address: '' },
    to: (email.to ?? []).flatMap(flatten),
    subject: email.subject ?? '',
    date: readDate(email.date),
    headers: collectHeaders(email.headers),
    text: email.text ?? '',
    html: email.html ?? '',
    raw,
  };
}

function flatten(address: Address | undefined): MailAddress[] {
  if (!address) return [];
  const members = address.group ?? [address];
  return members.map((member) => ({ name: member.name, address: member.address }));
}

function readDate(header: string | undefined): Date | null {
  const date = new Date(header ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
}

function collectHeaders(headers: readonly Header[]): Record<string, string> {
  const values = new Map<string, string>();
  for (const { key, value } of headers) {
    const decoded = decodeWords(value);
    const earlier = values.get(key);
    values.set(key, earlier === undefined ? decoded : `${earlier}\n${decoded}`);
  }
  return Object.fromEntries(values);
}

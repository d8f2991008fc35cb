import { encodingOf } from './csv/decode-text.js';

/** What the bytes are, told by their beginning and never by the file's name. */
export type FileKind = 'zip' | 'old-office' | 'pdf' | 'rtf' | 'html' | 'xml' | 'text';

const MAGIC: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['rtf', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

const START_BYTES = 4096;
const HTML =
  /^\s*<(?:!doctype\s+html|!--|(?:html|head|body|table|div|meta|title|style|script|p|h[1-6]|center)\b)/iu;
const XML = /^\s*<(?:\?xml|!doctype)/iu;

/** Tells the kind of a file from its content; anything unknown is taken for text. */
export function detectFileKind(bytes: Uint8Array): FileKind {
  for (const [kind, magic] of MAGIC) {
    if (magic.every((byte, index) => bytes[index] === byte)) return kind;
  }
  const start = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, START_BYTES));
  if (HTML.test(start)) return 'html';
  if (!XML.test(start)) return 'text';
  return /<html\b/iu.test(start) ? 'html' : 'xml';
}

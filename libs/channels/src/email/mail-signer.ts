import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { ConfigProblem, type DkimConfig } from '#platform';
import DKIM from 'nodemailer/lib/dkim';
import { wireAddress } from './ascii-address.js';

const shortestBits = 2048;

/** Signs mails for a domain (DKIM, RFC 6376, rsa-sha256). */
export class MailSigner {
  private readonly dkim: DKIM;
  private readonly key: KeyObject;

  /** Reads the key. Throws ConfigProblem where it is missing, no RSA key in PEM, or shorter than 2048 bits. */
  constructor(private readonly config: DkimConfig) {
    this.key = readKey(config.keyFile);
    this.dkim = new DKIM({
      domainName: config.domain,
      keySelector: config.selector,
      privateKey: this.key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    });
  }

  /** The mail with its signature in front. */
  sign(mail: Readable): Readable {
    return this.dkim.sign(mail);
  }

  /** Name and text of the DNS record by which others check the signature. */
  get record(): { name: string; text: string } {
    const spki = createPublicKey(this.key).export({ type: 'spki', format: 'der' });
    const name = `${this.config.selector}._domainkey.${this.config.domain}`;
    return { name, text: `v=DKIM1; k=rsa; p=${spki.toString('base64')}` };
  }

  /** Whether receivers count the signature for this sender: its own domain, or one above it (DMARC, relaxed). */
  covers(senderAddress: string): boolean {
    const domain = this.config.domain.toLowerCase();
    const sender = wireAddress(senderAddress).toLowerCase();
    return sender.endsWith(`@${domain}`) || sender.endsWith(`.${domain}`);
  }
}

function readKey(file: string): KeyObject {
  const key = parsed(file);
  if (key.asymmetricKeyType !== 'rsa') throw problem('phải là khóa RSA (must be an RSA key)');
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < shortestBits) throw problem(`khóa có ${bits} bit, cần ít nhất ${shortestBits} (too short)`);
  return key;
}

function parsed(file: string): KeyObject {
  let pem: Buffer;
  try {
    pem = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'không rõ';
    throw problem(`không đọc được tệp (cannot be read: ${code})`);
  }
  try {
    return createPrivateKey(pem);
  } catch {
    throw problem('không phải khóa riêng dạng PEM không có mật khẩu (not a PEM private key)');
  }
}

function problem(words: string): ConfigProblem {
  return new ConfigProblem([`DKIM_KEY_FILE: ${words}`]);
}

import { z } from 'zod';

/** What the processes are told of mail besides the first server. */
export interface MailConfig {
  /** The server that takes over while the first one fails; null: there is none. */
  fallbackUrl: string | null;
  /** Who posts returned mails has to show it; null: nothing is taken. */
  hookSecret: string | null;
  /** Where servers return what they cannot deliver; null: to the sender's own mailbox. */
  bounceAddress: string | null;
  /** Signs every mail; null: no signature. */
  dkim: DkimConfig | null;
}

export interface DkimConfig {
  domain: string;
  selector: string;
  /** A PEM file with an RSA private key. */
  keyFile: string;
}

/** One server, no hook, no signature. */
export const plainMail: MailConfig = {
  fallbackUrl: null,
  hookSecret: null,
  bounceAddress: null,
  dkim: null,
};

const host = (example: string) =>
  z
    .string()
    .regex(/^[\da-z]([\da-z.-]*[\da-z])?$/i, `chỉ gồm chữ không dấu, số, dấu chấm, ví dụ ${example} (ASCII)`)
    .optional();

/** Variables of mail; `SMTP_FALLBACK_URL` is read beside `SMTP_URL`. */
export const mailEnvironment = {
  EMAIL_HOOK_SECRET: z.string().min(20, 'phải có ít nhất 20 ký tự (at least 20 characters)').optional(),
  SMTP_BOUNCE_ADDRESS: z
    .string()
    .regex(/^[\x21-\x7e]+@[\x21-\x7e]+$/, 'phải là một địa chỉ thư điện tử (an address of ASCII letters)')
    .optional(),
  DKIM_DOMAIN: host('tinh.example'),
  DKIM_SELECTOR: host('dondoc'),
  DKIM_KEY_FILE: z.string().optional(),
};

const names = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'] as const;

type ReadMail = {
  [Name in (typeof names)[number] | 'EMAIL_HOOK_SECRET' | 'SMTP_BOUNCE_ADDRESS' | 'SMTP_FALLBACK_URL']?:
    string | undefined;
};

/** `outside`: mail may leave the machine; else the second server stays out of it as the first does. */
export function mailOf(read: ReadMail, outside: boolean): MailConfig {
  const [domain, selector, keyFile] = names.map((name) => read[name]);
  return {
    fallbackUrl: outside ? (read.SMTP_FALLBACK_URL ?? null) : null,
    hookSecret: read.EMAIL_HOOK_SECRET ?? null,
    bounceAddress: read.SMTP_BOUNCE_ADDRESS ?? null,
    dkim: domain && selector && keyFile ? { domain, selector, keyFile } : null,
  };
}

/** One line per variable of the signature that is missing beside others. */
export function missingMail(read: ReadMail): string[] {
  const missing = names.filter((name) => read[name] === undefined);
  if (missing.length === 0 || missing.length === names.length) return [];
  return missing.map((name) => `${name}: cần có cùng với các biến DKIM_ khác (needed with the others)`);
}

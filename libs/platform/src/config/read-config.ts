import { z } from 'zod';
import { ConfigProblem } from './config-problem.js';
import { type MailConfig, mailEnvironment, mailOf, missingMail } from './mail-config.js';
import { missingZalo, type ZaloConfig, zaloEnvironment, zaloOf } from './zalo-config.js';

export type Mode = 'training' | 'production';

/** What a process is told by its environment; read once at its start. A class, so that Nest can inject it. */
export abstract class Config {
  abstract readonly mode: Mode;
  abstract readonly host: string;
  abstract readonly port: number;
  /** Address people use, without a slash at the end. */
  abstract readonly publicUrl: string;
  abstract readonly databaseUrl: string;
  abstract readonly temporalAddress: string;
  abstract readonly temporalNamespace: string;
  /** Where mail is handed over; in training the local mailbox unless DONDOC_TRAINING_SMTP=allow. */
  abstract readonly smtpUrl: string;
  /** The second server, returned mails and the signature. */
  abstract readonly mail: MailConfig;
  /** Address of the mailbox's pages, null where there is none. */
  abstract readonly mailboxUrl: string | null;
  abstract readonly secret: string;
  /** The secret before the last change: links signed with it still work. */
  abstract readonly previousSecret: string | null;
  /** Creates an admin key of exactly this text at start. */
  abstract readonly apiKey: string | null;
  /** The app and Official Account of Zalo; null where none is set up. */
  abstract readonly zalo: ZaloConfig | null;
  /** The process ends when its pipe to the launcher closes. */
  abstract readonly exitWithStdin: boolean;
}

const shortestApiKey = 20;

type Environment = Readonly<Record<string, string | undefined>>;

/** Signs training links where none was given; worth nothing, and said so in the log. */
export const trainingSecret = 'training-only-secret-that-protects-nothing';

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, error: `phải là một địa chỉ, ví dụ ${example} (must be a URL)` });
const httpUrl = url(/^https?$/, 'http://127.0.0.1:3000');
const smtpUrl = url(/^smtps?$/, 'smtp://127.0.0.1:1025');
const secret = z.string().min(32, 'phải có ít nhất 32 ký tự (at least 32 characters)');
const port = z.coerce.number('phải là một số (a number)').int().min(1).max(65_535);

const environment = z.object({
  DONDOC_MODE: z
    .enum(['training', 'production'], 'phải là "training" hoặc "production" (must be one of the two)')
    .default('training'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: httpUrl.optional(),
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgres://dondoc@127.0.0.1:5432/dondoc'),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('dondoc'),
  SMTP_URL: smtpUrl.optional(),
  SMTP_FALLBACK_URL: smtpUrl.optional(),
  MAILBOX_SMTP_URL: smtpUrl.default('smtp://127.0.0.1:1025'),
  MAILBOX_URL: httpUrl.optional(),
  DONDOC_TRAINING_SMTP: z.enum(['allow'], 'chỉ nhận giá trị "allow" (only "allow")').optional(),
  DONDOC_SECRET: secret.optional(),
  DONDOC_SECRET_PREVIOUS: secret.optional(),
  DONDOC_API_KEY: z.string().optional(),
  ...mailEnvironment,
  ...zaloEnvironment,
  DONDOC_EXIT_WITH_STDIN: z.enum(['0', '1', 'true', 'false'], 'phải là 0 hoặc 1 (0 or 1)').default('0'),
});

type Read = z.infer<typeof environment>;

/**
 * Reads a process' configuration from environment variables; empty ones count as absent.
 * @throws ConfigProblem naming every variable that is missing or wrong
 */
export function readConfig(env: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const result = environment.safeParse(given);
  if (!result.success) throw new ConfigProblem(result.error.issues.map((issue) => explain(issue, given)));
  const missing = [
    ...missingInProduction(result.data),
    ...missingMail(result.data),
    ...missingZalo(result.data),
  ];
  if (missing.length > 0) throw new ConfigProblem(missing);
  return toConfig(result.data);
}

function toConfig(read: Read): Config {
  return {
    mode: read.DONDOC_MODE,
    host: read.HOST,
    port: read.PORT,
    publicUrl: (read.PUBLIC_URL ?? `http://127.0.0.1:${read.PORT}`).replace(/\/+$/, ''),
    databaseUrl: read.DATABASE_URL,
    temporalAddress: read.TEMPORAL_ADDRESS,
    temporalNamespace: read.TEMPORAL_NAMESPACE,
    smtpUrl: smtpUrlOf(read),
    mail: mailOf(read, leavesTheMachine(read)),
    mailboxUrl: read.MAILBOX_URL ?? null,
    secret: read.DONDOC_SECRET ?? trainingSecret,
    previousSecret: read.DONDOC_SECRET_PREVIOUS ?? null,
    apiKey: read.DONDOC_API_KEY ?? null,
    zalo: zaloOf(read, read.DONDOC_MODE),
    exitWithStdin: read.DONDOC_EXIT_WITH_STDIN === '1' || read.DONDOC_EXIT_WITH_STDIN === 'true',
  };
}

/** In training no mail leaves the machine, whatever SMTP_URL says, unless that was allowed in so many words. */
function smtpUrlOf(read: Read): string {
  return leavesTheMachine(read) ? (read.SMTP_URL ?? read.MAILBOX_SMTP_URL) : read.MAILBOX_SMTP_URL;
}

function leavesTheMachine(read: Read): boolean {
  return read.DONDOC_MODE === 'production' || read.DONDOC_TRAINING_SMTP === 'allow';
}

function missingInProduction(read: Read): string[] {
  if (read.DONDOC_MODE !== 'production') return [];
  const lines: string[] = [];
  if (read.DONDOC_SECRET === undefined) {
    lines.push(
      'DONDOC_SECRET: cần có khi chạy chính thức, ít nhất 32 ký tự ngẫu nhiên (required in production)',
    );
  }
  if (read.SMTP_URL === undefined) {
    lines.push(
      'SMTP_URL: cần có khi chạy chính thức, ví dụ smtps://mail.tinh.example:465 (required in production)',
    );
  }
  if ((read.DONDOC_API_KEY?.length ?? shortestApiKey) < shortestApiKey) {
    lines.push('DONDOC_API_KEY: phải có ít nhất 20 ký tự khi chạy chính thức (at least 20 characters)');
  }
  return lines;
}

/** One line per variable; a value is never repeated, it may be a secret. */
function explain(issue: z.core.$ZodIssue, given: Environment): string {
  const name = String(issue.path[0]);
  if (given[name] === undefined) return `${name}: chưa có (missing)`;
  const isRange = issue.code === 'too_big' || (issue.code === 'too_small' && name === 'PORT');
  return `${name}: ${isRange ? 'phải từ 1 đến 65535 (1 to 65535)' : issue.message}`;
}

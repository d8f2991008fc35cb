import { resolve } from 'node:path';
import { StartProblem } from './start-problem.js';

export type Mode = 'training' | 'production';

/** What the person asked for; an absent address means that the embedded part runs. */
export interface Settings {
  readonly mode: Mode;
  readonly port: number;
  readonly publicUrl: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  readonly temporalAddress: string | undefined;
  /** Where mail goes outside; undefined when the embedded mailbox takes it. */
  readonly smtpUrl: string | undefined;
  /** SMTP_URL is set but training keeps its mail in the mailbox. */
  readonly isSmtpUrlIgnored: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings of one machine from environment variables.
 * @param checkout folder of the program, for the default data folder of an ordinary user
 * @param isRoot root keeps its data in /var/lib/dondoc, where PostgreSQL's account can reach it
 * @throws StartProblem when a variable is wrong or production has no SMTP_URL
 */
export function readSettings(env: Environment, checkout: string, isRoot: boolean): Settings {
  const port = readPort(env['PORT']);
  const mode = readMode(env['DONDOC_MODE']);
  const smtpUrl = readSmtpUrl(env, mode);
  return {
    mode,
    port,
    publicUrl: given(env['PUBLIC_URL']) ?? `http://127.0.0.1:${port}`,
    dataFolder: resolve(
      checkout,
      given(env['DONDOC_DATA']) ?? (isRoot ? '/var/lib/dondoc' : resolve(checkout, '.dondoc')),
    ),
    databaseUrl: given(env['DATABASE_URL']),
    temporalAddress: given(env['TEMPORAL_ADDRESS']),
    smtpUrl,
    isSmtpUrlIgnored: smtpUrl === undefined && given(env['SMTP_URL']) !== undefined,
  };
}

function given(value: string | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

function readPort(value: string | undefined): number {
  const port = Number(given(value) ?? '3000');
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new StartProblem(`PORT phải là số từ 1 đến 65535, đang là "${value}".`);
  }
  return port;
}

function readMode(value: string | undefined): Mode {
  const mode = given(value) ?? 'training';
  if (mode !== 'training' && mode !== 'production') {
    throw new StartProblem(`DONDOC_MODE phải là "training" hoặc "production", đang là "${mode}".`);
  }
  return mode;
}

/** In training no mail leaves the machine unless DONDOC_TRAINING_SMTP=allow says so. */
function readSmtpUrl(env: Environment, mode: Mode): string | undefined {
  const smtpUrl = given(env['SMTP_URL']);
  if (mode === 'production') {
    if (!smtpUrl) {
      throw new StartProblem(
        'Chế độ production cần SMTP_URL (máy chủ gửi thư), ví dụ smtps://tai-khoan:mat-khau@mail.tinh.example:465.',
      );
    }
    return smtpUrl;
  }
  return env['DONDOC_TRAINING_SMTP'] === 'allow' ? smtpUrl : undefined;
}

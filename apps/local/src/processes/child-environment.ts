import { join } from 'node:path';
import type { Settings } from '../settings.js';

export interface Addresses {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly smtpUrl: string;
  /** Signs the links of this copy unless the person gave a secret. */
  readonly secret: string;
  /** What the embedded mailbox shows when it returns a mail, unless the person gave a secret. */
  readonly emailHookSecret: string;
  /** Page of the embedded mailbox; undefined when mail goes elsewhere. */
  readonly mailboxUrl: string | undefined;
  /** The emulated Zalo of training; undefined outside training. */
  readonly zalo: EmulatedZalo | undefined;
}

/** Where the emulated Zalo stands, and the secret of its app and account. */
export interface EmulatedZalo {
  readonly url: string;
  readonly secret: string;
}

/** Marks every child of a launcher with its data folder, so that a later launcher finds those left behind. */
export const CHILD_MARK = 'DONDOC_CHILD_OF';

/** Environment of every child process of ours. */
export function childEnvironment(
  settings: Settings,
  dataFolder: string,
  addresses: Addresses,
): NodeJS.ProcessEnv {
  return {
    DONDOC_SECRET: addresses.secret,
    ...(addresses.mailboxUrl === undefined ? {} : { EMAIL_HOOK_SECRET: addresses.emailHookSecret }),
    ...process.env,
    TZ: 'UTC',
    NODE_ENV: 'production',
    // Compiled code is kept between starts.
    NODE_COMPILE_CACHE: join(dataFolder, 'compile-cache'),
    DATABASE_URL: addresses.databaseUrl,
    TEMPORAL_ADDRESS: addresses.temporalAddress,
    SMTP_URL: addresses.smtpUrl,
    ...(addresses.mailboxUrl === undefined
      ? {}
      : { MAILBOX_SMTP_URL: addresses.smtpUrl, MAILBOX_URL: addresses.mailboxUrl }),
    ...(addresses.zalo === undefined ? {} : zaloEnvironment(addresses.zalo)),
    DONDOC_MODE: settings.mode,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
    DONDOC_DATA: dataFolder,
    DONDOC_EXIT_WITH_STDIN: '1',
    [CHILD_MARK]: dataFolder,
  };
}

/** An app and an account that exist on this machine only; the emulator takes no secret without its prefix. */
function zaloEnvironment({ url, secret }: EmulatedZalo): NodeJS.ProcessEnv {
  return {
    ZALO_EMULATOR_URL: url,
    ZALO_APP_ID: '1234567890123456789',
    ZALO_APP_SECRET: `emulator-app-${secret}`,
    ZALO_OA_ID: '2000000000000000002',
    ZALO_OA_SECRET_KEY: `emulator-oa-${secret}`,
  };
}

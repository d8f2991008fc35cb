/** The server that mail goes to first, or the one that takes over. */
export type MailServerName = 'first' | 'second';

export type MailServerState = 'working' | 'failing' | 'recovering';

/** How a mail server stands, by the worker that noticed last. */
export interface MailServerStatus {
  name: MailServerName;
  state: MailServerState;
  /** System instant of the first failure in a row; of the change where it works. */
  since: Date;
  /** The last failure in the words of the server or the network; null where it works. */
  problem: string | null;
}

/** What is known of the mail servers, so that one taking over does not hide what is wrong with the other. */
export abstract class MailServers {
  abstract write(status: MailServerStatus): Promise<void>;
  /** Those that mail went to so far, the first one first. */
  abstract read(): Promise<MailServerStatus[]>;
}

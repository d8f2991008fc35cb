import type { ReportAction } from '#domain';

/** What a server says became of a mail at some of its recipients. */
export interface ReportedOutcome {
  action: ReportAction;
  /** Enhanced status (RFC 3463), "5.1.1"; null where none is given. */
  status: string | null;
  /** The recipient as we wrote it and as the server knows it, as far as given; lower case, domains as on the wire. */
  recipients: string[];
  /** The server's own words, one line. */
  detail: string;
}

/** A mail by which a server reports about another (RFC 3464). */
export interface MailReport {
  /** The same however often and on whatever way the report is posted. */
  key: string;
  /** Message-IDs with angle brackets that it may be about, the surest first. */
  messageIds: string[];
  /** At least one. */
  outcomes: ReportedOutcome[];
}

/** One report about one message. */
export interface KeptReport {
  key: string;
  messageId: string;
  outcome: ReportedOutcome;
  /** System instant. */
  at: Date;
}

/** Returned mails as somebody posts them. */
export abstract class MailReportReader {
  /** Compares in constant time; nothing is admitted where no secret is set. */
  abstract admits(secret: string): boolean;
  /** An address as recipients of a report are written, to be compared with them. */
  abstract onWire(address: string): string;
  /** Null for any mail that is no report, and for what no program can read; never throws. */
  abstract read(raw: Uint8Array): Promise<MailReport | null>;
}

/** The reports about our messages. Call all of it inside a transaction. */
export abstract class MailReports {
  /** The mail with one of these Message-IDs, the first that is ours, and its address. */
  abstract find(messageIds: readonly string[]): Promise<{ messageId: string; address: string } | null>;
  /** False where the report was kept before. */
  abstract keep(report: KeptReport): Promise<boolean>;
  /** Stores that a message did not arrive, in the server's words. */
  abstract fail(messageId: string, reason: string): Promise<void>;
}

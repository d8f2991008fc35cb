export interface MailParty {
  /** Display name; empty where only the address is known. */
  name: string;
  address: string;
}

/** Who a message goes between, as it was written. */
export interface Envelope {
  from: MailParty;
  to: MailParty;
  /** Who answers questions; null leaves the sender. */
  replyTo: MailParty | null;
}

/** One mail exactly as it is handed over; a repetition carries the same text, Date and Message-ID. */
export interface Mail extends Envelope {
  /** With angle brackets. */
  messageId: string;
  /** Business time, for the Date header. */
  date: Date;
  subject: string;
  text: string;
  html: string;
}

/**
 * What became of one attempt. 'refused' is the server's last word, `isAddress` where it speaks of the address and not of
 * this mail; 'deferred' is certain not to have been taken, so
 * that it may be tried again; 'unknown' was cut after the text had left.
 */
export type SendResult =
  | { outcome: 'accepted'; detail: string }
  | { outcome: 'refused'; detail: string; isAddress: boolean }
  | { outcome: 'deferred'; detail: string }
  | { outcome: 'unknown'; detail: string };

/** Hands one mail to its provider; never throws for what the network or the server does. */
export abstract class MailSender {
  abstract send(mail: Mail): Promise<SendResult>;
}

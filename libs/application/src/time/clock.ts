/** Business time: dates, windows, links, the Date header of mails. In training it can be moved. */
export abstract class Clock {
  /** The business instant, read in the transaction that reads the facts; never cached. */
  abstract now(): Promise<Date>;
}

/** Real time, for sessions, tokens, rate limits, retry back-off and metrics. */
export abstract class SystemClock {
  abstract now(): Date;
}

import type { LocalDate } from '#domain';

/** A user id of our Official Account and what is known about it. Counts and times are real time. */
export interface ZaloUser {
  userId: string;
  personId: string | null;
  follows: boolean | null;
  followChangedAt: Date | null;
  lastMessageAt: Date | null;
  answersSince: Date | null;
  answers: number;
  wrongCodesSince: Date | null;
  wrongCodes: number;
}

/** A person as an answer names them: name, and posts held today. */
export interface ZaloPerson {
  name: string;
  posts: string[];
}

export abstract class ZaloUsers {
  /** Locks the user until the transaction ends; a new one is made where there is none. */
  abstract lock(userId: string): Promise<ZaloUser>;
  abstract save(user: ZaloUser): Promise<void>;
  /** Null where there is no such person. `on`: Vietnam calendar date on which posts are held. */
  abstract person(personId: string, on: LocalDate): Promise<ZaloPerson | null>;
  /**
   * Makes this the person's Zalo account, in place of any other, and the person this account's, and gives it as a
   * working address of kind `zalo`. `at` is real time, `businessAt` dates the address that was replaced.
   */
  abstract bind(userId: string, personId: string, at: { real: Date; business: Date }): Promise<void>;
  /** Takes the person away from the account and disables the address. */
  abstract unbind(userId: string, reason: string, at: Date): Promise<void>;
  /** Messages of the last 60 days to a person by any channel, newest first, at most 200. */
  abstract messagesTo(personId: string, now: Date): Promise<string[]>;
}

export interface NewBindingCode {
  personId: string;
  codeHash: string;
  issuedBy: string;
  issuedAt: Date;
  expiresAt: Date;
}

export abstract class BindingCodes {
  /** A person has one code at a time: earlier ones end. */
  abstract issue(code: NewBindingCode): Promise<void>;
  /** Spends a code that is still good, for this user; answers whose it is, null where it is none, used or over. */
  abstract spend(codeHash: string, userId: string, now: Date): Promise<string | null>;
}

/** Whole numbers by chance from 0 to `below` − 1, good for secrets. */
export abstract class Dice {
  abstract roll(below: number): number;
}

/** Free texts to somebody who has just written. */
export abstract class ZaloTexts {
  /** Never throws; a text that is refused or lost is not repeated. */
  abstract send(userId: string, text: string, lastMessageAt: Date): Promise<void>;
}

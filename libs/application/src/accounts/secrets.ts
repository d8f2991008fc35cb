/** Passwords of people: slow, salted hashes. */
export abstract class Passwords {
  abstract hash(password: string): Promise<string>;
  /** Takes the same time for an unknown account (null), so that nobody can find out which exist. */
  abstract matches(password: string, hash: string | null): Promise<boolean>;
}

/** Random tokens of sessions and keys, of which only the hash is kept. */
export abstract class Tokens {
  /** 256 bits of chance, URL-safe. */
  abstract create(): string;
  /** SHA-256; enough for tokens that can't be guessed. */
  abstract hashOf(token: string): string;
}

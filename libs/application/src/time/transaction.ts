/** Runs work in one database transaction; nested calls join the one that is open. */
export abstract class Transaction {
  abstract run<T>(work: () => Promise<T>): Promise<T>;
}

/** Runs work in one database transaction; nested calls join the one that is open. */
export abstract class Transaction {
  abstract run<T>(work: () => Promise<T>): Promise<T>;
  /** Runs work in a transaction of its own that is undone at the end, whatever happens: a look at what would be. */
  abstract tryOut<T>(work: () => Promise<T>): Promise<T>;
}

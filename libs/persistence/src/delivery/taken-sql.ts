import { takenStates } from '#domain';

const states = takenStates.map((state) => `'${state}'`).join(', ');

/** SQL that is true where the provider took a message, whatever receipts have said since. */
export function isTaken(state: string): string {
  return `${state} IN (${states})`;
}

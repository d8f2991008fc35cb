import type { LinkCommand } from './link-command.js';

/**
 * True where the command says what the last event of its kind (its data) said already. Only for what changes no state
 * by which the domain itself would notice the second press.
 */
export function repeats(command: LinkCommand, said: Readonly<Record<string, unknown>>): boolean {
  const words = wordsOf(command);
  return words !== null && Object.entries(words).every(([key, value]) => (said[key] ?? null) === value);
}

function wordsOf(command: LinkCommand): Record<string, unknown> | null {
  switch (command.kind) {
    case 'progress': {
      const { result, difficulties, proposals } = command;
      return { result, difficulties, proposals };
    }
    case 'commit': {
      const { newOn, reason, documentNumber, documentOn } = command;
      return { newOn, reason, documentNumber, documentOn };
    }
    case 'promise':
      return { promisedOn: command.promisedOn };
    default:
      return null;
  }
}

/** Lets one worker at a time deliver to a recipient: what another has under way is not mistaken for left by a crash. */
export abstract class RecipientTurns {
  /** The turn, to be given back when done; null while somebody has it. It ends by itself with the process that has it. */
  abstract take(recipientId: string): Promise<(() => Promise<void>) | null>;
}

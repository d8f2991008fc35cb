const freeWindowMs = 48 * 3_600_000;
const longestText = 2_000;

/** A consultation text to a user id, with what decides whether it is free. */
export interface ConsultationText {
  userId: string;
  text: string;
  /** UTC instant of the user's last message to the OA; null where there was none. */
  lastInteractionAt: Date | null;
  now: Date;
}

/** Whether a text would still be free: within 48 hours of the user's last interaction. */
export function isInFreeWindow(lastInteractionAt: Date | null, now: Date): boolean {
  return lastInteractionAt !== null && now.getTime() - lastInteractionAt.getTime() < freeWindowMs;
}

/** Why Zalo would refuse a text (1 to 2 000 code points after NFC); null where it would not. */
export function textProblem(text: string): string | null {
  const { length } = [...text.normalize('NFC').trim()];
  if (length === 0) return 'the text is empty';
  return length > longestText ? `the text has ${length} characters, at most ${longestText}` : null;
}

import type { Proof, ProofMessage } from '#application';

/** The messages of a proof by the numbers under which its letters stand: "T1" for the one written first. */
export type MessageMarks = ReadonlyMap<string, string>;

export function messageMarks({ messages }: Pick<Proof, 'messages'>): MessageMarks {
  return new Map(messages.map(({ id }, index) => [id, `T${index + 1}`]));
}

/** What a message told of one assignment. */
export function linesOf({ lines }: ProofMessage, assignmentId: string): ProofMessage['lines'] {
  return lines.filter((line) => line.assignmentId === assignmentId);
}

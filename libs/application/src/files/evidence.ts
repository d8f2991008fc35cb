/** A file as somebody sends it. */
export interface Evidence {
  name: string;
  content: Uint8Array<ArrayBuffer>;
}

export interface StoredEvidence extends Evidence {
  mediaType: string;
}

/** How a completion names its file. */
export interface EvidenceReference {
  id: string;
  name: string;
}

/** Keeps the files that come with completions. */
export abstract class EvidenceStore {
  /** Answers the id. Call inside the transaction that names it in an event. */
  abstract add(file: StoredEvidence, at: Date): Promise<string>;
  /** Null unless an event of the assignment names it. */
  abstract ofAssignment(assignmentId: string, fileId: string): Promise<Evidence | null>;
}

/** Tells what a file is by its content. */
export abstract class EvidenceKinds {
  /** Media type; null where it is none of those that are taken (PDF, Word, Excel, JPEG, PNG). */
  abstract mediaTypeOf(content: Uint8Array<ArrayBuffer>): string | null;
}

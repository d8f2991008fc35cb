import type { AmendingDocument } from './amendment.js';
import type { ImportDecisions, ImportPreview } from './plan-import.js';

export interface ImportBatch {
  id: string;
  fileName: string;
  /** SHA-256 of the file, hex. */
  fileHash: string;
  preview: ImportPreview;
  /** The plan it became; null until applied. */
  planId: string | null;
  createdBy: string;
  createdAt: Date;
  /** What was decided on the preview so far; null where nothing was. */
  decisions: ImportDecisions | null;
}

export interface ImportFile {
  fileName: string;
  /** SHA-256, hex. */
  fileHash: string;
  bytes: Uint8Array;
}

/** A file that a plan was made or amended from. */
export interface PlanSource {
  importId: string;
  fileName: string;
  fileHash: string;
  appliedAt: Date;
  /** Null for the file that the plan was made from. */
  amendment: AmendingDocument | null;
}

/** Uploaded plans between preview and application, with the file itself. */
export abstract class ImportBatches {
  abstract add(batch: {
    fileName: string;
    file: Uint8Array;
    preview: ImportPreview;
    createdBy: string;
    createdAt: Date;
  }): Promise<ImportBatch>;
  abstract find(id: string): Promise<ImportBatch | null>;
  /** Locks the batch until the transaction ends. */
  abstract lock(id: string): Promise<ImportBatch | null>;
  abstract file(id: string): Promise<ImportFile | null>;
  /** Files applied to a plan, oldest first. */
  abstract sourcesOf(planId: string): Promise<PlanSource[]>;
  /** Keeps a preview as corrected, and what was corrected. */
  abstract recordPreview(
    id: string,
    as: {
      preview: ImportPreview;
      decisions: ImportDecisions;
      correction: { at: Date; by: string; what: object };
    },
  ): Promise<void>;
  abstract recordApplied(
    id: string,
    as: { planId: string; decisions: ImportDecisions; at: Date; amendment?: AmendingDocument },
  ): Promise<void>;
}

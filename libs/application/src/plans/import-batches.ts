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
  abstract recordApplied(
    id: string,
    as: { planId: string; decisions: ImportDecisions; at: Date },
  ): Promise<void>;
}

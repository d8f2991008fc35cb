import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  AmendingDocument,
  ImportBatch,
  ImportBatches,
  ImportDecisions,
  ImportFile,
  ImportPreview,
  PlanSource,
} from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { ImportBatchEntity } from './import-batch.entity.js';

const columns = `id, file_name AS "fileName", file_hash AS "fileHash", preview, plan_id AS "planId",
                 created_by AS "createdBy", created_at AS "createdAt", decisions`;

@Injectable()
export class TypeormImportBatches implements ImportBatches {
  constructor(private readonly database: Database) {}

  async add(batch: {
    fileName: string;
    file: Uint8Array;
    preview: ImportPreview;
    createdBy: string;
    createdAt: Date;
  }): Promise<ImportBatch> {
    const { fileName, file, preview, createdBy, createdAt } = batch;
    const fileHash = createHash('sha256').update(file).digest('hex');
    const stored = {
      id: uuidv7(),
      fileName,
      fileHash,
      preview,
      planId: null,
      createdBy,
      createdAt,
      decisions: null,
    };
    await this.database.manager.insert(ImportBatchEntity, { ...stored, file: Buffer.from(file) });
    return stored;
  }

  async find(id: string): Promise<ImportBatch | null> {
    const [batch] = await this.database.query<ImportBatch>(
      `SELECT ${columns} FROM import_batches WHERE id = $1`,
      [id],
    );
    return batch ?? null;
  }

  async lock(id: string): Promise<ImportBatch | null> {
    const [batch] = await this.database.query<ImportBatch>(
      `SELECT ${columns} FROM import_batches WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return batch ?? null;
  }

  async file(id: string): Promise<ImportFile | null> {
    const [found] = await this.database.query<ImportFile>(
      'SELECT file_name AS "fileName", file_hash AS "fileHash", file AS bytes FROM import_batches WHERE id = $1',
      [id],
    );
    return found ?? null;
  }

  sourcesOf(planId: string): Promise<PlanSource[]> {
    return this.database.query<PlanSource>(
      `SELECT id AS "importId", file_name AS "fileName", file_hash AS "fileHash", applied_at AS "appliedAt", amendment
       FROM import_batches WHERE plan_id = $1 ORDER BY applied_at, id`,
      [planId],
    );
  }

  async recordPreview(
    id: string,
    {
      preview,
      decisions,
      correction,
    }: {
      preview: ImportPreview;
      decisions: ImportDecisions;
      correction: { at: Date; by: string; what: object };
    },
  ): Promise<void> {
    await this.database.query(
      `UPDATE import_batches SET preview = $2, decisions = $3, corrections = coalesce(corrections, '[]') || $4::jsonb
       WHERE id = $1`,
      [id, JSON.stringify(preview), JSON.stringify(decisions), JSON.stringify([correction])],
    );
  }

  async recordApplied(
    id: string,
    {
      planId,
      decisions,
      at,
      amendment,
    }: { planId: string; decisions: ImportDecisions; at: Date; amendment?: AmendingDocument },
  ): Promise<void> {
    await this.database.query(
      'UPDATE import_batches SET plan_id = $2, decisions = $3, applied_at = $4, amendment = $5 WHERE id = $1',
      [id, planId, JSON.stringify(decisions), at, amendment === undefined ? null : JSON.stringify(amendment)],
    );
  }
}

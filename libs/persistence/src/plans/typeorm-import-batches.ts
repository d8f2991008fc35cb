import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ImportBatch, ImportBatches, ImportDecisions, ImportPreview } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { ImportBatchEntity } from './import-batch.entity.js';

const columns = `id, file_name AS "fileName", file_hash AS "fileHash", preview, plan_id AS "planId",
                 created_by AS "createdBy", created_at AS "createdAt"`;

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
    const stored = { id: uuidv7(), fileName, fileHash, preview, planId: null, createdBy, createdAt };
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

  async recordApplied(
    id: string,
    { planId, decisions, at }: { planId: string; decisions: ImportDecisions; at: Date },
  ): Promise<void> {
    await this.database.query(
      'UPDATE import_batches SET plan_id = $2, decisions = $3, applied_at = $4 WHERE id = $1',
      [id, planId, JSON.stringify(decisions), at],
    );
  }
}

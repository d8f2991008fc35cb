import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Evidence, EvidenceStore, StoredEvidence } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { FileEntity } from './file.entity.js';

@Injectable()
export class TypeormEvidenceStore implements EvidenceStore {
  constructor(private readonly database: Database) {}

  async add({ name, mediaType, content }: StoredEvidence, at: Date): Promise<string> {
    const id = uuidv7();
    const bytes = Buffer.from(content);
    const hash = createHash('sha256').update(bytes).digest('hex');
    await this.database.manager.insert(FileEntity, {
      id,
      name,
      mediaType,
      hash,
      content: bytes,
      createdAt: at,
    });
    return id;
  }

  async ofAssignment(assignmentId: string, fileId: string): Promise<Evidence | null> {
    const [row] = await this.database.query<{ name: string; content: Buffer }>(
      `SELECT files.name, files.content FROM files
        WHERE files.id = $2 AND EXISTS (
              SELECT 1 FROM events WHERE events.assignment_id = $1 AND events.data -> 'file' ->> 'id' = files.id::text)`,
      [assignmentId, fileId],
    );
    return row === undefined ? null : { name: row.name, content: new Uint8Array(row.content) };
  }
}

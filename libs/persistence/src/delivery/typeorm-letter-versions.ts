import { Injectable } from '@nestjs/common';
import type { LetterVersion, LetterVersions, NewLetterVersion } from '#application';
import { Database } from '../database/transaction.js';

const columns = `version, origin, by, note, created_at AS at, based_on AS "basedOn", shipped`;

@Injectable()
export class TypeormLetterVersions implements LetterVersions {
  constructor(private readonly database: Database) {}

  async latest(): Promise<number | null> {
    const [row] = await this.database.query<{ version: number | null }>(
      'SELECT max(version) AS version FROM message_templates',
    );
    return row?.version ?? null;
  }

  async find(version: number): Promise<LetterVersion | null> {
    const [row] = await this.database.query<LetterVersion>(
      `SELECT ${columns}, content FROM message_templates WHERE version = $1`,
      [version],
    );
    return row ?? null;
  }

  async list(): Promise<Omit<LetterVersion, 'content'>[]> {
    return this.database.query<Omit<LetterVersion, 'content'>>(
      `SELECT ${columns} FROM message_templates ORDER BY message_templates.version DESC`,
    );
  }

  async add(next: NewLetterVersion): Promise<LetterVersion | null> {
    const version = (next.basedOn ?? 0) + 1;
    const rows = await this.database.query<{ version: number }>(
      `INSERT INTO message_templates (version, content, origin, by, note, created_at, based_on, shipped)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (version) DO NOTHING RETURNING version`,
      [
        version,
        JSON.stringify(next.content),
        next.origin,
        next.by,
        next.note,
        next.at,
        next.basedOn,
        next.shipped,
      ],
    );
    return rows.length === 0 ? null : { ...next, version };
  }

  async noticesOf(messageId: string | null): Promise<{ noticeIds: string[]; copy: boolean } | null> {
    const [row] = await this.database.query<{ noticeIds: string[]; copy: boolean }>(
      `SELECT notice_ids AS "noticeIds", copy FROM messages
        WHERE channel = 'email' AND cardinality(notice_ids) > 0 AND ($1::uuid IS NULL OR id = $1)
        ORDER BY id DESC LIMIT 1`,
      [messageId],
    );
    return row ?? null;
  }
}

import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditLog } from '#application';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { AuditEntryEntity } from './audit-entry.entity.js';

@Injectable()
export class TypeormAuditLog implements AuditLog {
  constructor(private readonly database: Database) {}

  async append({ at, actor, action, target, data }: AuditEntry): Promise<void> {
    await this.database.manager.insert(AuditEntryEntity, {
      id: uuidv7(),
      at,
      actor: actor.id ?? actor.role,
      action,
      target,
      data: data ?? {},
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { TransferTargets } from '#application';
import type { LocalDate } from '#domain';
import { livesOn } from '../agencies/agency-sql.js';
import { AssignmentEntity } from '../assignments/assignment.entity.js';
import { IsNull } from 'typeorm';
import { Database } from '../database/transaction.js';

@Injectable()
export class TypeormTransferTargets implements TransferTargets {
  constructor(private readonly database: Database) {}

  async find(
    agencyId: string,
    { leadId, on }: { leadId: string; on: LocalDate },
  ): Promise<{ id: string; name: string } | null> {
    const [agency] = await this.database.query<{ id: string; name: string }>(
      `SELECT id, name FROM agencies
        WHERE id = $1 AND province = (SELECT province FROM agencies AS lead WHERE lead.id = $3)
          AND ${livesOn('agencies', '$2')}`,
      [agencyId, on, leadId],
    );
    return agency ?? null;
  }

  async list({ leadId, on }: { leadId: string; on: LocalDate }): Promise<{ id: string; name: string }[]> {
    return this.database.query<{ id: string; name: string }>(
      `SELECT id, name FROM agencies
        WHERE id <> $2 AND province = (SELECT province FROM agencies AS lead WHERE lead.id = $2)
          AND ${livesOn('agencies', '$1')}
        ORDER BY name, id`,
      [on, leadId],
    );
  }

  async holds(duty: { itemId: string; year: number; agencyId: string }): Promise<boolean> {
    return this.database.manager.existsBy(AssignmentEntity, { ...duty, withdrawnAt: IsNull() });
  }
}

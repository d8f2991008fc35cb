import { Injectable } from '@nestjs/common';
import type { EndedAgency, Successors } from '#application';
import type { LocalDate } from '#domain';
import { Database } from '../database/transaction.js';

/** Reads the life spans of agencies; who took over is not recorded yet, so every ended agency is asked about. */
@Injectable()
export class TypeormSuccessors implements Successors {
  constructor(private readonly database: Database) {}

  async ended(agencyIds: readonly string[], on: LocalDate): Promise<EndedAgency[]> {
    const rows = await this.database.query<Omit<EndedAgency, 'successors'>>(
      `SELECT id, name, valid_to::text AS "validTo" FROM agencies WHERE id = ANY($1) AND valid_to < $2::date ORDER BY name`,
      [agencyIds, on],
    );
    return rows.map((agency) => ({ ...agency, successors: [] }));
  }
}

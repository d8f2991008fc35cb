import { Injectable } from '@nestjs/common';
import type { EndedAgency, Successors } from '#application';
import type { LocalDate } from '#domain';
import { Database } from '../database/transaction.js';

/** Who took over from agencies that have ended, by the recorded successions. */
@Injectable()
export class TypeormSuccessors implements Successors {
  constructor(private readonly database: Database) {}

  async ended(agencyIds: readonly string[], on: LocalDate): Promise<EndedAgency[]> {
    return this.database.query<EndedAgency>(endedQuery, [agencyIds, on]);
  }
}

/** $1 agencies, $2 day. A successor that has ended itself is followed to whoever lives on the day. */
const endedQuery = `
  WITH RECURSIVE heirs AS (
    SELECT successions.from_agency_id AS origin, targets.agency_id
      FROM successions JOIN succession_targets AS targets ON targets.succession_id = successions.id
     WHERE successions.from_agency_id = ANY($1) AND successions.effective_on <= $2::date
    UNION
    SELECT heirs.origin, targets.agency_id
      FROM heirs
      JOIN successions ON successions.from_agency_id = heirs.agency_id AND successions.effective_on <= $2::date
      JOIN succession_targets AS targets ON targets.succession_id = successions.id
  )
  SELECT ended.id, ended.name, ended.valid_to::text AS "validTo",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', agencies.id, 'name', agencies.name) ORDER BY agencies.name)
                     FROM heirs JOIN agencies ON agencies.id = heirs.agency_id
                    WHERE heirs.origin = ended.id AND (agencies.valid_to IS NULL OR agencies.valid_to >= $2::date)),
                  '[]') AS successors
    FROM agencies AS ended
   WHERE ended.id = ANY($1) AND ended.valid_to < $2::date
   ORDER BY ended.name`;

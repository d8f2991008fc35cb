import { Injectable } from '@nestjs/common';
import type {
  NewPosition,
  NewStandin,
  NewTenure,
  PersonRecord,
  PositionRecord,
  PostStore,
  StandinRecord,
  TenureRecord,
} from '#application';
import type { LocalDate } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { ContactPointEntity } from './contact-point.entity.js';
import { PersonEntity } from './person.entity.js';
import { PositionEntity } from './position.entity.js';
import { StandinEntity } from './standin.entity.js';
import { TenureEntity } from './tenure.entity.js';

const tenures = `
  SELECT t.id, t.position_id AS "positionId", t.person_id AS "personId", t.from_on::text AS "fromOn",
         t.to_on::text AS "toOn", p.agency_id AS "agencyId"
    FROM tenures t JOIN positions p ON p.id = t.position_id`;

const standins = `
  SELECT s.id, s.person_id AS "personId", s.standin_person_id AS "standinPersonId", s.from_on::text AS "fromOn",
         s.to_on::text AS "toOn", s.reason,
         ARRAY(SELECT DISTINCT p.agency_id FROM tenures t JOIN positions p ON p.id = t.position_id
                WHERE t.person_id = s.person_id) AS "agencyIds"
    FROM standins s`;

@Injectable()
export class TypeormPostStore implements PostStore {
  constructor(private readonly database: Database) {}

  async person(id: string, today: LocalDate): Promise<PersonRecord | null> {
    const [row] = await this.database.query<PersonRecord>(
      `SELECT e.id, e.name,
              ARRAY(SELECT DISTINCT p.agency_id FROM tenures t JOIN positions p ON p.id = t.position_id
                     WHERE t.person_id = e.id AND (t.to_on IS NULL OR t.to_on >= $2)) AS "agencyIds"
         FROM people e WHERE e.id = $1 FOR UPDATE`,
      [id, today],
    );
    return row ?? null;
  }

  async addPerson({ name, email }: { name: string; email: string | null }, at: Date): Promise<string> {
    const { manager } = this.database;
    const id = uuidv7();
    await manager.insert(PersonEntity, { id, name, createdAt: at });
    if (email !== null) {
      await manager.insert(ContactPointEntity, { id: uuidv7(), personId: id, kind: 'email', address: email });
    }
    return id;
  }

  async position(id: string): Promise<PositionRecord | null> {
    return this.database.manager.findOneBy(PositionEntity, { id });
  }

  async addPosition({ agencyId, kind, title, fields }: NewPosition): Promise<string> {
    const { manager } = this.database;
    const known = await manager.findOne(PositionEntity, {
      where: { agencyId, kind, title },
      order: { id: 'ASC' },
    });
    if (known !== null) return known.id;
    const id = uuidv7();
    await manager.insert(PositionEntity, { id, agencyId, kind, title, fields });
    return id;
  }

  async lockTenures(
    positionId: string,
    { fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate | null },
  ): Promise<TenureRecord[]> {
    await this.database.query('SELECT id FROM positions WHERE id = $1 FOR UPDATE', [positionId]);
    return this.database.query<TenureRecord>(
      `${tenures} WHERE t.position_id = $1 AND (t.to_on IS NULL OR t.to_on >= $2)
         AND ($3::date IS NULL OR t.from_on <= $3) ORDER BY t.from_on, t.id`,
      [positionId, fromOn, toOn],
    );
  }

  async tenure(id: string): Promise<TenureRecord | null> {
    const [row] = await this.database.query<TenureRecord>(`${tenures} WHERE t.id = $1 FOR UPDATE OF t`, [id]);
    return row ?? null;
  }

  async addTenure({ positionId, personId, fromOn, toOn }: NewTenure): Promise<string> {
    const id = uuidv7();
    await this.database.manager.insert(TenureEntity, { id, positionId, personId, fromOn, toOn });
    return id;
  }

  async endTenure(id: string, on: LocalDate): Promise<void> {
    await this.database.query('DELETE FROM tenures WHERE id = $1 AND from_on > $2', [id, on]);
    await this.database.query('UPDATE tenures SET to_on = $2 WHERE id = $1', [id, on]);
  }

  async standin(id: string): Promise<StandinRecord | null> {
    const [row] = await this.database.query<StandinRecord>(`${standins} WHERE s.id = $1 FOR UPDATE OF s`, [
      id,
    ]);
    return row ?? null;
  }

  standinsOf(
    personIds: readonly string[],
    { fromOn, toOn }: { fromOn: LocalDate; toOn: LocalDate },
  ): Promise<StandinRecord[]> {
    return this.database.query<StandinRecord>(
      `${standins} WHERE (s.person_id = ANY($1) OR s.standin_person_id = ANY($1))
         AND s.from_on <= $3 AND s.to_on >= $2 ORDER BY s.from_on, s.id`,
      [personIds, fromOn, toOn],
    );
  }

  async addStandin(standin: NewStandin, { actor, at }: { actor: string; at: Date }): Promise<string> {
    const id = uuidv7();
    const { personId, standinPersonId, fromOn, toOn, reason } = standin;
    await this.database.manager.insert(StandinEntity, {
      ...{ id, personId, standinPersonId, fromOn, toOn, reason },
      setBy: actor,
      createdAt: at,
    });
    return id;
  }

  async endStandin(id: string, on: LocalDate): Promise<void> {
    await this.database.query('DELETE FROM standins WHERE id = $1 AND from_on > $2', [id, on]);
    await this.database.query('UPDATE standins SET to_on = $2 WHERE id = $1', [id, on]);
  }
}

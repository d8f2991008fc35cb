import { Injectable } from '@nestjs/common';
import type { Officer, Officers } from '#application';
import { type LocalDate, localDateOf } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { ContactPointEntity } from '../agencies/contact-point.entity.js';
import { PersonEntity } from '../agencies/person.entity.js';
import { PositionEntity } from '../agencies/position.entity.js';
import { TenureEntity } from '../agencies/tenure.entity.js';
import { Database } from '../database/transaction.js';

interface Named {
  name: string;
  email: string | null;
}

@Injectable()
export class TypeormOfficers implements Officers {
  constructor(private readonly database: Database) {}

  async ofAgency(agencyId: string, on: LocalDate): Promise<Officer[]> {
    const rows = await this.database.query<{ id: string; name: string }>(
      `SELECT DISTINCT people.id, people.name FROM people
         JOIN tenures ON tenures.person_id = people.id
         JOIN positions ON positions.id = tenures.position_id
        WHERE positions.agency_id = $1 AND positions.kind = 'officer'
          AND tenures.from_on <= $2 AND (tenures.to_on IS NULL OR tenures.to_on >= $2)
        ORDER BY people.name, people.id`,
      [agencyId, on],
    );
    return rows.map(({ id, name }) => ({ personId: id, name }));
  }

  async add(agencyId: string, { name, email }: Named, at: Date): Promise<Officer> {
    const known = (await this.ofAgency(agencyId, localDateOf(at))).filter((one) => one.name === name);
    const sameAddress = email === null ? undefined : await this.atAddress(agencyId, email);
    const one = sameAddress ?? known[0];
    if (one !== undefined) {
      await this.addAddress(one.personId, email);
      return one;
    }
    const personId = uuidv7();
    await this.database.manager.insert(PersonEntity, { id: personId, name, createdAt: at });
    await this.database.manager.insert(TenureEntity, {
      id: uuidv7(),
      positionId: await this.officerPost(agencyId),
      personId,
      fromOn: localDateOf(at),
      toOn: null,
    });
    await this.addAddress(personId, email);
    return { personId, name };
  }

  private async atAddress(agencyId: string, email: string): Promise<Officer | undefined> {
    const [row] = await this.database.query<{ id: string; name: string }>(
      `SELECT people.id, people.name FROM people
         JOIN contact_points ON contact_points.person_id = people.id AND lower(contact_points.address) = lower($2)
         JOIN tenures ON tenures.person_id = people.id AND tenures.to_on IS NULL
         JOIN positions ON positions.id = tenures.position_id AND positions.agency_id = $1
        ORDER BY (positions.kind = 'officer') DESC, people.id LIMIT 1`,
      [agencyId, email],
    );
    return row === undefined ? undefined : { personId: row.id, name: row.name };
  }

  /** Adds the address unless the person has one already. */
  private async addAddress(personId: string, email: string | null): Promise<void> {
    if (email === null) return;
    const { manager } = this.database;
    if (await manager.existsBy(ContactPointEntity, { personId, kind: 'email' })) return;
    await manager.insert(ContactPointEntity, { id: uuidv7(), personId, kind: 'email', address: email });
  }

  private async officerPost(agencyId: string): Promise<string> {
    const { manager } = this.database;
    const post = await manager.findOne(PositionEntity, {
      where: { agencyId, kind: 'officer' },
      order: { id: 'ASC' },
    });
    if (post !== null) return post.id;
    const id = uuidv7();
    await manager.insert(PositionEntity, {
      id,
      agencyId,
      kind: 'officer',
      title: 'Chuyên viên phụ trách',
      fields: [],
    });
    return id;
  }
}

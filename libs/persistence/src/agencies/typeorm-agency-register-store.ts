import { Injectable } from '@nestjs/common';
import { type AgencyRegister, type AgencyRegisterStore, type RegisterCounts } from '#application';
import { Database } from '../database/transaction.js';
import { addAgencies, addNames } from './add-agencies.js';
import { addGroups } from './add-groups.js';
import { addPosts } from './add-posts.js';

/** Adds what is new; a few statements for the whole register, whatever its size. */
@Injectable()
export class TypeormAgencyRegisterStore implements AgencyRegisterStore {
  constructor(private readonly database: Database) {}

  async add(register: AgencyRegister, at: Date): Promise<RegisterCounts> {
    const before = await this.count();
    const idOf = await addAgencies(this.database, register.agencies);
    await addNames(this.database, register.agencies, idOf);
    await addGroups(this.database, register.groups, idOf);
    await addPosts(this.database, { agencies: register.agencies, idOf, at });
    const after = await this.count();
    return {
      agencies: after.agencies - before.agencies,
      names: after.names - before.names,
      groups: after.groups - before.groups,
      positions: after.positions - before.positions,
      tenures: after.tenures - before.tenures,
    };
  }

  private async count(): Promise<RegisterCounts> {
    const [counts] = await this.database.query<RegisterCounts>(
      `SELECT (SELECT count(*)::int FROM agencies) AS agencies, (SELECT count(*)::int FROM agency_names) AS names,
              (SELECT count(*)::int FROM agency_groups) AS groups, (SELECT count(*)::int FROM positions) AS positions,
              (SELECT count(*)::int FROM tenures) AS tenures`,
    );
    return counts ?? { agencies: 0, names: 0, groups: 0, positions: 0, tenures: 0 };
  }
}

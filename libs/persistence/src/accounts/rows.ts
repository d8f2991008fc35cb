import { type EntityManager, MoreThan } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';

/** Rows after the one of that id; ids grow with time. A cursor that isn't an id finds the first page. */
export function afterId(after: string | null): { id?: ReturnType<typeof MoreThan<string>> } {
  return after !== null && /^[0-9a-f-]{36}$/i.test(after) ? { id: MoreThan(after) } : {};
}

/** True where an agency is named that doesn't exist. */
export async function isUnknownAgency(manager: EntityManager, agencyId: string | null): Promise<boolean> {
  return agencyId !== null && !(await manager.existsBy(AgencyEntity, { id: agencyId }));
}

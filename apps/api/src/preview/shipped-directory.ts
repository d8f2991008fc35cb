import { AgencyIndex, type AgencyRegister, nameKey } from '#application';

/** The directory that is shipped with the product, without a database: a code stands for the id. */
export function indexOfRegister({ agencies, groups }: AgencyRegister): AgencyIndex {
  return new AgencyIndex(
    agencies.map(({ code, name, shortName, kind, spellings }) => ({
      ...{ id: code, code, name, kind },
      keys: [name, shortName, ...spellings].map(nameKey),
    })),
    groups.map(({ code, members, ...group }) => ({ ...group, id: code, memberIds: members })),
  );
}

import type { ProvinceSuccession, SuccessionCommand } from '#application';
import type { ProvinceSeed } from '../../../../seeds/phu-tho-1782/load.js';

/** The seed's successions in the order of their days: an agency begins before it takes over. */
export function successionsOfSeed({ successions }: ProvinceSeed): SuccessionCommand[] {
  return successions
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ from, to, kind, on, note, ...document }) => ({
      from,
      to,
      kind,
      on,
      note,
      document: basis(document),
    }));
}

export function provincesOfSeed({ provinces }: ProvinceSeed): ProvinceSuccession[] {
  return provinces.map(({ province, into, on, ...document }) => ({
    province,
    into,
    on,
    document: basis(document),
  }));
}

function basis(given: {
  documentNumber: string | null;
  documentOn: string | null;
}): SuccessionCommand['document'] {
  return given.documentNumber === null ? null : { number: given.documentNumber, on: given.documentOn };
}

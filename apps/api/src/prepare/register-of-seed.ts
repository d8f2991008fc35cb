import type { AgencyRegister, RegisteredPosition } from '#application';
import type { ProvinceSeed } from '../../../../seeds/phu-tho-1782/load.js';

/** The seed's directory in the words of the import; holders are named by their post, since the plan was issued or the agency began. */
export function registerOfSeed({ plan, agencies, groups, posts }: ProvinceSeed): AgencyRegister {
  return {
    agencies: agencies.map((agency) => ({
      code: agency.code,
      province: plan.province,
      name: agency.name,
      shortName: agency.shortName,
      kind: agency.kind,
      validFrom: agency.validFrom,
      validTo: agency.validTo,
      spellings: agency.namesMet,
      email: agency.mailbox,
      positions: posts
        .filter((post) => post.agency === agency.code)
        .map((post) => positionOf(post, agency.validFrom ?? plan.issuedOn)),
    })),
    groups: groups.map(({ code, name, namesMet, expandable }) => ({
      code,
      name,
      spellings: namesMet,
      expandable,
      members: agencies.filter((agency) => agency.groups.includes(code)).map((agency) => agency.code),
    })),
  };
}

function positionOf(
  { kind, title, email, fields }: ProvinceSeed['posts'][number],
  fromOn: string,
): RegisteredPosition {
  return { kind, title, fields, holders: [{ person: title, email, fromOn, toOn: null }] };
}

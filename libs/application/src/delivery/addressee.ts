import type { Role } from '#domain';
import type { DirectoryAgency, DirectoryPerson, DirectoryPost } from './directory.js';

/** Whom a role means, before it has a recipient's row. */
export interface Addressee {
  personId: string | null;
  agencyId: string | null;
  address: string;
  role: Role;
  addressedAs: string;
  remark: string | null;
  positionId: string | null;
}

/** "Giám đốc" of "Giám đốc Sở Tư pháp": a title without the agency it ends with; kept whole where too little is left. */
export function shortTitle(title: string, agencyName: string): string {
  const short = title.endsWith(` ${agencyName}`) ? title.slice(0, -agencyName.length - 1) : title;
  return short.replace(/,$/, '').split(' ').length > 1 ? short.replace(/,$/, '') : title;
}

/** "Giám đốc Sở Tư pháp", whether the title names the agency or not. */
export function fullTitle(title: string, agencyName: string): string {
  return title.includes(agencyName) ? title : `${title} ${agencyName}`;
}

/** Display name of a mail address: the salutation without "Đồng chí". */
export function nameOf(addressedAs: string): string {
  return addressedAs.replace(/^Đồng chí /, '');
}

/** The agency's own mailbox; null where it has none. */
export function agencyAddressee(
  role: Role,
  agency: DirectoryAgency,
  words: { addressedAs?: string; remark?: string | null } = {},
): Addressee | null {
  if (agency.address === null) return null;
  return {
    personId: null,
    agencyId: agency.agencyId,
    address: agency.address,
    role,
    addressedAs: words.addressedAs ?? agency.name,
    remark: words.remark ?? null,
    positionId: null,
  };
}

/** A person at their own address, else at the agency's mailbox, which the remark then says. */
export function personAddressee(
  role: Role,
  person: DirectoryPerson,
  at: { agency: DirectoryAgency; post: DirectoryPost | null; remark?: string | null },
): Addressee | null {
  const title = at.post?.title ?? person.name;
  // Officers are named one by one; heads are written to by their post.
  const isNamed = role === 'officer' && !title.includes(person.name);
  const addressedAs = isNamed
    ? `Đồng chí ${person.name}, ${at.agency.name}`
    : `Đồng chí ${fullTitle(title, at.agency.name)}`;
  const remark = at.remark ?? null;
  if (person.address !== null) {
    return {
      personId: person.personId,
      agencyId: null,
      address: person.address,
      role,
      addressedAs,
      remark,
      positionId: at.post?.positionId ?? null,
    };
  }
  const who = shortTitle(title, at.agency.name);
  const missing = `Chưa có địa chỉ thư điện tử dùng được của đồng chí ${who}, kính gửi qua hộp thư cơ quan.`;
  return agencyAddressee(role, at.agency, {
    addressedAs,
    remark: [remark, missing].filter((one) => one !== null).join(' '),
  });
}

import { formatDate, type LocalDate, type Role } from '#domain';
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

interface Place {
  agency: DirectoryAgency;
  post: DirectoryPost | null;
  remark?: string | null;
}

/** A person at their own address, whoever stands in for them on that day, else the agency's mailbox; the remark says so. */
export function personAddressee(role: Role, person: DirectoryPerson, at: Place): Addressee | null {
  const { standIn } = person;
  if (standIn?.address != null)
    return standInAddressee(role, { ...standIn, address: standIn.address }, { person, at });
  const title = at.post?.title ?? person.name;
  const addressedAs = salutation(role, person, at);
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
  return agencyAddressee(role, at.agency, { addressedAs, remark: joined(remark, missing) });
}

/** Officers are named one by one; heads are written to by their post. */
function salutation(role: Role, person: DirectoryPerson, { agency, post }: Place): string {
  const title = post?.title ?? person.name;
  const isNamed = role === 'officer' && !title.includes(person.name);
  return isNamed ? `Đồng chí ${person.name}, ${agency.name}` : `Đồng chí ${fullTitle(title, agency.name)}`;
}

function standInAddressee(
  role: Role,
  standIn: { personId: string; name: string; address: string; until: LocalDate },
  { person, at }: { person: DirectoryPerson; at: Place },
): Addressee {
  const absent = nameOf(salutation(role, person, at));
  const words = `Đồng chí ${absent} vắng đến hết ngày ${formatDate(standIn.until)}, kính gửi đồng chí ${standIn.name} xử lý thay.`;
  return {
    personId: standIn.personId,
    agencyId: null,
    address: standIn.address,
    role,
    addressedAs: `Đồng chí ${standIn.name}`,
    remark: joined(at.remark ?? null, words),
    positionId: at.post?.positionId ?? null,
  };
}

/** Remarks one after the other; '' where there is none. */
export function joined(...remarks: (string | null)[]): string {
  return remarks.filter((one) => one !== null).join(' ');
}

import { headTitle, isProvinceLeader, type Role } from '#domain';
import { type Addressee, agencyAddressee, personAddressee, shortTitle } from './addressee.js';
import { confirmers, officeReaders } from './choose-office.js';
import type { Directory, DirectoryAgency, DirectoryPerson, DirectoryPost } from './directory.js';

/** Where two roles of a rung fall on one address, it is written to as the higher of them. */
const rank: readonly Role[] = ['head', 'officer', 'office', 'confirmer', 'clerk', 'coordinating', 'asker'];

export interface ChosenRecipient extends Addressee {
  copy: boolean;
}

/**
 * Everybody a rung speaks to, each address once, those meant before copies. Empty where nobody can be reached. The chairman and
 * vice-chairmen of the province never are: automatic messages for them go to their office.
 */
export function chooseRecipients(
  everybody: Directory,
  roles: { to: readonly Role[]; copyTo: readonly Role[] },
): ChosenRecipient[] {
  const directory = withoutProvinceLeaders(everybody);
  const inOrder = (list: readonly Role[], copy: boolean): ChosenRecipient[] =>
    list
      .toSorted((a, b) => rank.indexOf(a) - rank.indexOf(b))
      .flatMap((role) => addressees(role, directory).map((one) => ({ ...one, copy })));
  return eachAddressOnce([...inOrder(roles.to, false), ...inOrder(roles.copyTo, true)]);
}

function addressees(role: Role, directory: Directory): Addressee[] {
  switch (role) {
    case 'head':
      return present(headOf(directory));
    case 'officer':
      return present(officerOf(directory));
    case 'clerk':
      return present(postHolder('clerk', directory) ?? agencyAddressee('clerk', directory.lead));
    case 'coordinating':
      return directory.coordinating.flatMap((agency) => present(agencyAddressee('coordinating', agency)));
    case 'office':
      return officeReaders(directory);
    case 'confirmer':
      return confirmers(directory);
    case 'asker':
      // Named when the answer was written; nobody holds it later.
      return [];
  }
}

function withoutProvinceLeaders(directory: Directory): Directory {
  const { lead, office, standing, posts, officer } = directory;
  const kinds = new Map(
    [lead, office, standing].flatMap((one) => (one === null ? [] : [[one.agencyId, one.kind]])),
  );
  const isLeader = ({ agencyId, kind }: DirectoryPost): boolean =>
    isProvinceLeader(kinds.get(agencyId) ?? 'so', kind);
  const leaders = posts.filter(isLeader).flatMap(({ holders }) => holders.map(({ personId }) => personId));
  return {
    ...directory,
    posts: posts.filter((post) => !isLeader(post)),
    officer: officer !== null && leaders.includes(officer.personId) ? null : officer,
  };
}

/** The head; else who is in charge of the post, else the chief of office, else the mailbox: and says so. */
function headOf(directory: Directory): Addressee | null {
  const { lead, posts } = directory;
  const ofLead = posts.filter((post) => post.agencyId === lead.agencyId);
  const head = ofLead.find((post) => post.kind === 'head');
  const holder = head?.holders[0];
  if (head !== undefined && holder !== undefined) {
    return personAddressee('head', holder, { agency: lead, post: head });
  }
  const instead = insteadOfHead(ofLead);
  const why = whyNotHead(head, lead);
  if (instead === null) return agencyAddressee('head', lead, { remark: `${why}, kính gửi ${lead.name}.` });
  const { post, person } = instead;
  const remark = `${why}, kính gửi đồng chí ${shortTitle(post.title, lead.name)}.`;
  return personAddressee('head', person, { agency: lead, post, remark });
}

function insteadOfHead(
  ofLead: readonly DirectoryPost[],
): { post: DirectoryPost; person: DirectoryPerson } | null {
  const post =
    heldPost(ofLead, 'acting-head') ??
    heldPost(ofLead, 'deputy-in-charge') ??
    heldPost(ofLead, 'chief-of-office');
  const person = post?.holders[0];
  return post === undefined || person === undefined ? null : { post, person };
}

function whyNotHead(head: DirectoryPost | undefined, { kind, name }: DirectoryAgency): string {
  if (isProvinceLeader(kind, 'head')) return 'Tin tự động không gửi Lãnh đạo UBND tỉnh';
  return head === undefined
    ? `Chưa có thông tin về ${shortTitle(headTitle({ kind, name }), name)}`
    : `Chức vụ ${shortTitle(head.title, name)} đang khuyết`;
}

/** The officer named for the item, else who is in charge of its field, else the head of the department, else the mailbox. */
function officerOf(directory: Directory): Addressee | null {
  const { lead, officer, posts } = directory;
  if (officer !== null) {
    const post = posts.find(
      (one) =>
        one.agencyId === lead.agencyId && one.holders.some((holder) => holder.personId === officer.personId),
    );
    return personAddressee('officer', officer, { agency: lead, post: post ?? null });
  }
  return (
    postHolder('officer', directory) ??
    postHolder(
      'department-head',
      directory,
      'Chưa có thông tin về chuyên viên phụ trách, kính gửi lãnh đạo phòng.',
    ) ??
    agencyAddressee('officer', lead, {
      remark: 'Chưa có thông tin về chuyên viên phụ trách, kính gửi qua hộp thư cơ quan.',
    })
  );
}

/** Whose field it is before who has none; the written role of a department's head is the officer's. */
function postHolder(
  kind: 'clerk' | 'officer' | 'department-head',
  { lead, posts, field }: Directory,
  remark: string | null = null,
): Addressee | null {
  const held = posts.filter(
    (one) => one.agencyId === lead.agencyId && one.kind === kind && one.holders.length > 0,
  );
  const post =
    held.find(({ fields }) => fields.includes(field)) ?? held.find(({ fields }) => fields.length === 0);
  const holder = post?.holders[0];
  if (post === undefined || holder === undefined) return null;
  const role = kind === 'clerk' ? 'clerk' : 'officer';
  return personAddressee(role, holder, { agency: lead, post, remark });
}

function heldPost(posts: readonly DirectoryPost[], kind: DirectoryPost['kind']): DirectoryPost | undefined {
  return posts.find((post) => post.kind === kind && post.holders.length > 0);
}

function eachAddressOnce(all: readonly ChosenRecipient[]): ChosenRecipient[] {
  const kept = new Map<string, ChosenRecipient>();
  for (const one of all) {
    const key = one.address.toLowerCase();
    const first = kept.get(key);
    if (first === undefined) kept.set(key, one);
    else if (first.addressedAs !== one.addressedAs && first.copy === one.copy) {
      const shared = `Địa chỉ này dùng chung với ${lowerFirst(one.addressedAs)}.`;
      kept.set(key, { ...first, remark: [first.remark, shared].filter((words) => words !== null).join(' ') });
    }
  }
  return [...kept.values()];
}

function lowerFirst(words: string): string {
  return words.startsWith('Đồng chí') ? `đ${words.slice(1)}` : words;
}

function present(one: Addressee | null): Addressee[] {
  return one === null ? [] : [one];
}

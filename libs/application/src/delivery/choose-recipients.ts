import type { Role } from '#domain';
import { type Addressee, agencyAddressee, personAddressee, shortTitle } from './addressee.js';
import { confirmers, officeReaders } from './choose-office.js';
import type { Directory, DirectoryPost } from './directory.js';

/** Where two roles of a rung fall on one address, it is written to as the higher of them. */
const rank: readonly Role[] = ['head', 'officer', 'office', 'confirmer', 'clerk', 'coordinating'];

export interface ChosenRecipient extends Addressee {
  copy: boolean;
}

/** Everybody a rung speaks to, each address once, those meant before copies. Empty where nobody can be reached. */
export function chooseRecipients(
  directory: Directory,
  roles: { to: readonly Role[]; copyTo: readonly Role[] },
): ChosenRecipient[] {
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
  }
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
  const vacant =
    head === undefined
      ? 'Chưa có thông tin về người đứng đầu cơ quan'
      : `Chức vụ ${shortTitle(head.title, lead.name)} đang khuyết`;
  const standIn = heldPost(ofLead, 'acting-head') ?? heldPost(ofLead, 'chief-of-office');
  const person = standIn?.holders[0];
  if (standIn === undefined || person === undefined) {
    return agencyAddressee('head', lead, { remark: `${vacant}, kính gửi ${lead.name}.` });
  }
  const remark = `${vacant}, kính gửi đồng chí ${shortTitle(standIn.title, lead.name)}.`;
  return personAddressee('head', person, { agency: lead, post: standIn, remark });
}

function officerOf(directory: Directory): Addressee | null {
  const { lead, officer, posts } = directory;
  if (officer !== null) {
    const post = posts.find(
      (one) =>
        one.agencyId === lead.agencyId && one.holders.some((holder) => holder.personId === officer.personId),
    );
    return personAddressee('officer', officer, { agency: lead, post: post ?? null });
  }
  const remark = 'Chưa có thông tin về chuyên viên phụ trách, kính gửi qua hộp thư cơ quan.';
  return postHolder('officer', directory) ?? agencyAddressee('officer', lead, { remark });
}

function postHolder(kind: 'clerk' | 'officer', { lead, posts }: Directory): Addressee | null {
  const post = heldPost(
    posts.filter((one) => one.agencyId === lead.agencyId),
    kind,
  );
  const holder = post?.holders[0];
  return post === undefined || holder === undefined
    ? null
    : personAddressee(kind, holder, { agency: lead, post });
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

import type { Role } from '#domain';
import { type Addressee, agencyAddressee, personAddressee } from './addressee.js';
import type { Directory, DirectoryAgency, DirectoryPost } from './directory.js';

/** Who is reported to: the monitor of the field, the standing body, the deputy chief of the office; never about itself. */
export function officeReaders(directory: Directory): Addressee[] {
  const { lead, office, standing } = directory;
  const isOffice = office?.agencyId === lead.agencyId;
  const isStanding = standing?.agencyId === lead.agencyId;
  return [
    ...(isOffice ? [] : officeMonitors('office', directory)),
    ...(isStanding ? [] : standingMonitors('office', directory)),
    ...(isOffice || office === null ? [] : holders('office', office, deputies(directory, office))),
  ];
}

/** Nobody confirms the result of one's own agency: the standing body does for the office, the office for all others. */
export function confirmers(directory: Directory): Addressee[] {
  const { lead, office } = directory;
  return office?.agencyId === lead.agencyId
    ? standingMonitors('confirmer', directory)
    : officeMonitors('confirmer', directory);
}

/** Whom questions about an item go to; null where the office has nobody and no mailbox. */
export function fieldMonitor(directory: Directory): Addressee | null {
  return officeMonitors('office', directory)[0] ?? null;
}

function officeMonitors(role: Role, directory: Directory): Addressee[] {
  const { office, monitor, posts } = directory;
  if (office === null) return [];
  if (monitor === null) return monitorsOf(role, office, directory);
  const post = posts.find((one) => one.holders.some((holder) => holder.personId === monitor.personId));
  const named = personAddressee(role, monitor, { agency: office, post: post ?? null });
  return named === null ? [] : [named];
}

function standingMonitors(role: Role, directory: Directory): Addressee[] {
  const { standing, office } = directory;
  return standing === null || standing.agencyId === office?.agencyId
    ? []
    : monitorsOf(role, standing, directory);
}

function monitorsOf(role: Role, agency: DirectoryAgency, directory: Directory): Addressee[] {
  const found = holders(role, agency, followers(directory, agency));
  if (found.length > 0) return found;
  const remark = 'Chưa phân công chuyên viên theo dõi lĩnh vực này, kính gửi qua hộp thư cơ quan.';
  const mailbox = agencyAddressee(role, agency, { remark });
  return mailbox === null ? [] : [mailbox];
}

function followers(directory: Directory, agency: DirectoryAgency): DirectoryPost[] {
  const monitors = held(directory, agency, 'monitor');
  const ofField = monitors.filter((post) => post.fields.includes(directory.field));
  return ofField.length > 0 ? ofField : monitors.filter((post) => post.fields.length === 0);
}

/** Deputies in charge of the field where the office divides fields among them, else all. */
function deputies(directory: Directory, office: DirectoryAgency): DirectoryPost[] {
  const all = held(directory, office, 'deputy-chief');
  const ofField = all.filter((post) => post.fields.includes(directory.field));
  return ofField.length > 0 ? ofField : all.filter((post) => post.fields.length === 0);
}

function held(
  { posts }: Directory,
  agency: DirectoryAgency,
  kind: 'monitor' | 'deputy-chief',
): DirectoryPost[] {
  return posts.filter(
    (post) => post.agencyId === agency.agencyId && post.kind === kind && post.holders.length > 0,
  );
}

function holders(role: Role, agency: DirectoryAgency, posts: readonly DirectoryPost[]): Addressee[] {
  return posts.flatMap((post) =>
    post.holders.flatMap((holder) => personAddressee(role, holder, { agency, post }) ?? []),
  );
}

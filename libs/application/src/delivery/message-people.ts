import { headTitle } from '#domain';
import { nameOf } from './addressee.js';
import { fieldMonitor } from './choose-office.js';
import type { Directory } from './directory.js';
import type { MailParty } from './mail.js';

/** Who answers questions about the message, in its header and in its words. */
function contactOf(directory: Directory | null): { replyTo: MailParty | null; contact: string | null } {
  const monitor = directory === null ? null : fieldMonitor(directory);
  if (monitor === null) return { replyTo: null, contact: null };
  const { addressedAs, address } = monitor;
  return {
    replyTo: { name: nameOf(addressedAs), address },
    contact: `${addressedAs}, thư điện tử ${address}`,
  };
}

/** Whom a message names besides its reader; titles of the post and the office where nobody is known. */
export function peopleOf(directory: Directory | null): {
  replyTo: MailParty | null;
  contact: string | null;
  headTitle: string;
  officeName: string;
} {
  const lead = directory?.lead;
  const head = directory?.posts.find((post) => post.kind === 'head' && post.agencyId === lead?.agencyId);
  return {
    ...contactOf(directory),
    headTitle: head?.title ?? (lead === undefined ? 'người đứng đầu cơ quan' : headTitle(lead)),
    officeName: directory?.office?.name ?? 'Văn phòng UBND tỉnh',
  };
}

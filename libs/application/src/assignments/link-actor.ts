import type { Actor } from '../accounts/account.js';
import { nameOf } from '../delivery/addressee.js';
import type { LinkedDuties } from './links.js';

/** Who presses: the post that was written to, or somebody the link was passed on to, by their own word. */
export type LinkActor = { kind: 'addressee' } | { kind: 'other'; name: string };

/** "Chuyên viên Phòng Nghiệp vụ, qua liên kết gửi cho Giám đốc Sở Tư pháp": what is recorded tells of the detour. */
export function nameOfActor({ addressedAs }: Pick<LinkedDuties, 'addressedAs'>, who: LinkActor): string {
  return who.kind === 'addressee' ? addressedAs : `${who.name}, qua liên kết gửi cho ${nameOf(addressedAs)}`;
}

/** Whoever holds the link acts for the agency that it was sent to, and for no other. */
export function actorOf(duties: Pick<LinkedDuties, 'addressedAs'>, who: LinkActor, agencyId: string): Actor {
  return { id: null, name: nameOfActor(duties, who), role: 'agency', agencyId };
}

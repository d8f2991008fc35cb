import { formatDate, type LocalDate, localDateOf } from '../dates/index.js';
import type { Role } from '../ladder/index.js';
import type { Candidate, Context } from './candidates.js';
import type { AssignmentFacts, Step } from './facts.js';

type Spoken = Pick<Step, 'to' | 'copyTo' | 'outcome' | 'reason'>;

const ofLead: readonly Role[] = ['head', 'officer', 'clerk'];

/** True from the first day without the lead until the office has moved what it led: nothing is told in between. */
export function isBeingHandedOver({ succession }: AssignmentFacts, now: Date): boolean {
  const ends = succession?.leadEnds ?? null;
  return ends !== null && ends.waitsFor === 'hand-over' && localDateOf(now) >= ends.on;
}

/**
 * Whom a rung speaks to after a succession: the office while nobody has taken over, no head in the days after an agency
 * inherited the assignment. A rung that had only the head to speak to is muted, with the reason.
 */
export function spokenTo(one: Candidate, { facts, now }: Context): Spoken {
  const asEver: Spoken = { to: one.to, copyTo: one.copyTo, outcome: 'tell', reason: null };
  if (facts.succession === undefined) return asEver;
  const { leadEnds, headsFrom } = facts.succession;
  const day = localDateOf(one.at > now ? one.at : now);
  if (leadEnds?.waitsFor === 'decision' && day >= leadEnds.on) return toTheOffice(one, leadEnds.on);
  const isQuiet = headsFrom !== null && day < headsFrom && callsHead(one);
  return isQuiet ? withoutHead(one, headsFrom) : asEver;
}

/** What is said of the assignment as a whole (given, inherited) is no call. */
function callsHead({ stageId, to, copyTo }: Candidate): boolean {
  return stageId !== null && [...to, ...copyTo].includes('head');
}

function toTheOffice({ to, copyTo }: Candidate, endedOn: LocalDate): Spoken {
  const reason = `Cơ quan chủ trì đã kết thúc hoạt động từ ngày ${formatDate(endedOn)}, chưa có quyết định về cơ quan tiếp nhận; kính gửi Văn phòng thay cho cơ quan chủ trì.`;
  const instead = to.map((role): Role => (ofLead.includes(role) ? 'office' : role));
  return {
    to: [...new Set(instead)],
    copyTo: copyTo.filter((role) => !ofLead.includes(role)),
    outcome: 'tell',
    reason,
  };
}

function withoutHead({ to, copyTo }: Candidate, from: LocalDate): Spoken {
  const others = to.filter((role) => role !== 'head');
  const until = `Cơ quan mới tiếp nhận nhiệm vụ, chỉ nhắc người đứng đầu từ ngày ${formatDate(from)}`;
  if (others.length === 0) return { to: [], copyTo: [], outcome: 'muted', reason: until };
  return { to: others, copyTo: copyTo.filter((role) => role !== 'head'), outcome: 'tell', reason: null };
}

import type { Assignment } from './assignment.js';
import type { ProseBlock } from './blocks.js';
import { findDuty, isBodyName, nameOf } from './find-lead.js';
import { BODY } from './words.js';

/** What holds for a task by what stands above it: a body's name, "Phân công: …" of its section, "giao Sở Nội vụ:". */
export type Inherited = Assignment;

const GIVES = new RegExp(
  `(?:^|[\\s,])(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Đđ]ối với)(?: nhiệm vụ)?(?: cho)? (?<lead>${BODY}[^:.]{0,200}):$`,
  'u',
);

/** Who and by when, by the nearest heading that tells; '' where none does. */
export function inheritedBy({ trail }: ProseBlock): Inherited {
  const found: Inherited = { lead: '', coordinating: '', deadline: '' };
  for (const above of trail.toReversed()) {
    const { told } = above;
    if (found.deadline === '') found.deadline = told.deadline;
    if (found.lead !== '') continue;
    found.lead = leadOf(above);
    if (found.lead !== '') found.coordinating = told.coordinating;
  }
  return found;
}

function leadOf({ text, told }: ProseBlock): string {
  if (isBodyName(text)) return nameOf(text);
  if (told.lead !== '') return told.lead;
  const given = GIVES.exec(told.rest)?.groups?.['lead'];
  if (given !== undefined) return nameOf(given);
  return text.endsWith(':') || text.length > 80 ? (findDuty(told.rest)?.lead ?? '') : '';
}

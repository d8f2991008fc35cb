import { type Assignment, readAssignment, saysRole } from './assignment.js';
import { hasDuty } from './find-lead.js';
import { type Labelled, readLabels } from './labels.js';
import { sentencesOf } from './sentences.js';
import { BODY } from './words.js';

/** A bracket at the end of a sentence: "… (Sở Nội vụ chủ trì)." */
const BRACKET = /\s*\((?<inside>[^()]{3,400})\)(?=[\s.;,]*$)/u;
/** A part of a sentence that begins with a body: "…; Sở Tài chính chủ trì". */
const PART = new RegExp(`(?:;|,| [–-]) (?=(?:do |giao )?${BODY})`, 'gu');
/** It stands within these last characters. */
const TAIL_CHARS = 400;

/** What a task tells of itself beside what is to be done: labelled, in brackets, or in a sentence of its own. */
export function readTold(text: string, notes: readonly string[] = []): Labelled {
  const told = readLabels(text);
  const kept = sentencesOf(told.rest).map((sentence) => takeSentence(sentence, told));
  told.rest = kept.filter((sentence) => sentence !== '').join(' ');
  for (const note of notes) takeNote(note, told);
  splitLead(told);
  return told;
}

function takeSentence(sentence: string, told: Labelled): string {
  const whole = saysRole(sentence) ? readAssignment(sentence) : null;
  if (whole !== null) return take(whole, told, '');
  const bracket = BRACKET.exec(sentence);
  const inside = bracket === null ? null : readAssignment(bracket.groups?.['inside'] ?? '');
  if (bracket !== null && inside !== null) {
    return take(
      inside,
      told,
      `${sentence.slice(0, bracket.index)}${sentence.slice(bracket.index + bracket[0].length)}`,
    );
  }
  return takeColon(sentence, told) ?? takePart(sentence, told);
}

/** "Về cải cách thể chế: Sở Tư pháp chủ trì" */
function takeColon(sentence: string, told: Labelled): string | null {
  const at = sentence.lastIndexOf(': ');
  const assignment = at < 0 ? null : readAssignment(sentence.slice(at + 2));
  return assignment === null ? null : take(assignment, told, sentence.slice(0, at));
}

/** The last part of a sentence that only says who: "Quản lý tài sản công; Sở Tài chính chủ trì, các sở phối hợp." */
function takePart(sentence: string, told: Labelled): string {
  const begun = Math.max(0, sentence.length - TAIL_CHARS);
  const tail = sentence.slice(begun);
  if (!saysRole(tail)) return sentence;
  for (const { index, 0: mark } of tail.matchAll(PART)) {
    const part = tail.slice(index + mark.length);
    const assignment = saysRole(part) ? readAssignment(part) : null;
    if (assignment !== null) return take(assignment, told, `${sentence.slice(0, begun + index)}.`);
  }
  return sentence;
}

/** A line below a task: labelled, or a body and what it does. */
function takeNote(note: string, told: Labelled): void {
  const { rest, ...labelled } = readLabels(note);
  const assignment = rest === '' ? null : readAssignment(rest);
  for (const field of ['lead', 'coordinating', 'deadline', 'product'] as const) {
    if (told[field] === '') told[field] = labelled[field];
  }
  if (assignment !== null) take(assignment, told, '');
}

function take(assignment: Assignment, told: Labelled, rest: string): string {
  for (const field of ['lead', 'coordinating', 'deadline'] as const) {
    if (told[field] === '') told[field] = assignment[field];
  }
  return rest;
}

/** "Phân công: Sở Nội vụ chủ trì, phối hợp với Sở Tài chính": a label's value with both in it. */
function splitLead(told: Labelled): void {
  const assignment = saysRole(told.lead) || /phối hợp/u.test(told.lead) ? readAssignment(told.lead) : null;
  if (assignment === null) {
    // "Phân công: Công an tỉnh bảo đảm an ninh mạng": a task.
    if (hasDuty(told.lead.replace(/ được giao .*$/u, '')))
      Object.assign(told, { rest: `${told.rest} ${told.lead}`.trim(), lead: '' });
    return;
  }
  told.lead = assignment.lead;
  if (told.coordinating === '') told.coordinating = assignment.coordinating;
  if (told.deadline === '') told.deadline = assignment.deadline;
}

import type { PrintedProposal } from '#application';
import { isHeadingNumber, isNumbered, type ProseBlock } from './blocks.js';
import type { Labelled } from './labels.js';
import { isBullet } from './marker.js';
import { dutiesOf, findCoordinating, findDuty, isBodyName } from './find-lead.js';
import { type Inherited, inheritedBy } from './inherited.js';
import { fieldName, groupOf, type Role, roleOf } from './section.js';
import { sentencesOf } from './sentences.js';
import { isOnlyTarget } from './read-targets.js';
import { findTerm } from './term.js';
import { readTold } from './told.js';
import { TASK_START } from './words.js';

/** A heading with a sentence of its own is a task, too. */
const OWN_SENTENCE_CHARS = 80;
/** What tells why, not what to do. */
const AIM = /^(?:Với mục tiêu|Nhằm|Để|Mục tiêu|Căn cứ|Theo (?:bạn|đó))(?=[\s,])/u;
/** "Trong năm 2020 sẽ tiếp tục …", "Song song đó, UBND tỉnh yêu cầu đẩy mạnh …": words before the task. */
const LEAD_IN =
  /^(?:(?:Trong|Cũng trong|Song song|Bên cạnh|Ngoài|Đồng thời|Theo(?! dõi)|Trên cơ sở)[^.,;]{0,80}?(?:, ?| sẽ ))?(?:(?:UBND|Ủy ban nhân dân|Chủ tịch UBND) (?:tỉnh|thành phố) (?:yêu cầu|chỉ đạo|đề nghị) )?(?:sẽ |cần |phải )?/iu;
/** "Về công tác kiểm tra: …" names the field of what follows. */
const FIELD = /^Về (?<field>[^:.;]{4,150}): */u;

/** What is striven for, and no work: who leads the section does not make it a task. */
const GOAL = /^(?:phấn đấu|đạt|tỷ lệ|mức|tối thiểu|ít nhất|trên|chỉ số|\d)/iu;

interface Place {
  group: string;
  ordinal: string;
  /** What stands above the task holds for it where it tells nothing itself. */
  above: Inherited;
}

const NOTHING_ABOVE: Inherited = { lead: '', coordinating: '', deadline: '' };

/**
 * The tasks of a text: numbered and dashed items, the paragraphs below a body's name, and in plain paragraphs the
 * sentences that say what to do. Grounds and announcement above the first heading are none. With a table of tasks, only the duties that stand outside it.
 */
export function readProposals(blocks: readonly ProseBlock[], hasTable: boolean): PrintedProposal[] {
  const isArticle = !isNumbered(blocks);
  const firstHeading = isArticle ? 0 : blocks.findIndex(isHeadingNumber);
  return blocks.slice(firstHeading).flatMap((block) => {
    const role = roleOf(block);
    const isWanted = role === 'duties' || (!hasTable && role !== 'aims' && role !== 'targets');
    if (!isWanted || isOnlyHeading(block)) return [];
    if (isArticle && isTitle(block)) return [];
    const found = isItem(block, role) ? itemProposals(block) : sentenceProposals(block);
    return found.filter(({ task }) => task !== '');
  });
}

/** The title of an article and what it prints between its paragraphs: no sentence. */
function isTitle({ marker, text }: ProseBlock): boolean {
  return marker === '' && !/[.;:!?…”"]$/u.test(text);
}

function isOnlyHeading(block: ProseBlock): boolean {
  return block.isParent && !hasOwnSentence(block);
}

function hasOwnSentence({ text, marker }: ProseBlock): boolean {
  return marker !== '' && text.length > OWN_SENTENCE_CHARS && /[.;]$/u.test(text) && !isBodyName(text);
}

function isItem({ marker, trail }: ProseBlock, role: Role | null): boolean {
  return marker !== '' || role === 'duties' || isBodyName(trail.at(-1)?.text ?? '');
}

function itemProposals(block: ProseBlock): PrintedProposal[] {
  const { text, told } = block;
  if (isBodyName(text) || isHeading(block) || told.rest === '') return [];
  const place = { group: groupOfTask(block), ordinal: ordinalOf(block), above: inheritedBy(block) };
  return tasksOf(block).flatMap((task) => {
    const proposal = proposalOf(task, place);
    const isNoJob = proposal.lead === '' || (task.lead === '' && GOAL.test(task.rest));
    return isNoJob && isOnlyTarget(task.rest, block) ? [] : [proposal];
  });
}

/** The task of an item; a further sentence that begins with a body and gives it something to do is one, too. */
function tasksOf({ told }: ProseBlock): Labelled[] {
  const [first = '', ...others] = sentencesOf(told.rest).flatMap(dutiesOf);
  const at = others.findIndex(isDutyOfBody);
  if (at < 0 || isDutyOfBody(first)) return [told];
  const [own, given] = [[first, ...others.slice(0, at)], others.slice(at)].map((part) => part.join(' '));
  return [{ ...told, rest: own ?? '' }, readTold(given ?? '')];
}

function isDutyOfBody(sentence: string): boolean {
  return (
    /^(?:Giao |Yêu cầu |Đề nghị )?(?:Các sở|Sở|UBND|Văn phòng|Thanh tra|Công an|Bộ) /u.test(sentence) &&
    findDuty(sentence) !== null
  );
}

/** "1. Cải cách thể chế", where the text below it was left out. */
function isHeading({ text, marker, rank, trail }: ProseBlock): boolean {
  const isTop = marker !== '' && rank <= 2;
  return isTop && trail.length === 0 && !/[.;]$/u.test(text) && findDuty(text) === null;
}

function groupOfTask(block: ProseBlock): string {
  const group = groupOf({ ...block, trail: block.trail.filter(({ text }) => !isBodyName(text)) });
  const field = group === '' ? fieldOfIntro(block) : group;
  return fieldName(field === '' ? (block.trail.find(isSectionHeading)?.text ?? '') : field);
}

function isSectionHeading({ marker, text }: ProseBlock): boolean {
  return marker !== '' && !isBodyName(text);
}

/** "Trong đó, nhóm Cải cách thể chế bao gồm:" → "Cải cách thể chế". */
function fieldOfIntro({ trail }: ProseBlock): string {
  const intro = trail.findLast(({ marker, text }) => marker === '' && text.endsWith(':'))?.text ?? '';
  const named =
    /(?:nhóm|lĩnh vực|nội dung|nhiệm vụ) (?<field>\p{Lu}[^,.;:]{3,150}?)(?: bao gồm| gồm| như sau|,|:)/u;
  return named.exec(intro.slice(-300))?.groups?.['field'] ?? '';
}

/** "IV.1.a": the numbers on the way to the item; signs of lists are left out. */
function ordinalOf(block: ProseBlock): string {
  const numbers = [...block.trail, block].filter((one) => one.marker !== '' && !isBullet(one));
  // "3.2" below "3" tells both.
  const own = numbers.filter(({ marker }, at) => !numbers[at + 1]?.marker.startsWith(`${marker}.`));
  return own.map(({ marker }) => marker).join('.');
}

function sentenceProposals(block: ProseBlock): PrintedProposal[] {
  const { text } = block;
  const field = FIELD.exec(text);
  const place = {
    group: field?.groups?.['field'] === undefined ? groupOfTask(block) : capital(field.groups['field']),
    ordinal: '',
    above: block.notes.length > 0 ? readTold('', block.notes) : inheritedBy(block),
  };
  const isAim = AIM.test(text);
  let carried = NOTHING_ABOVE;
  const sentences = sentencesOf(text.slice(field?.[0].length ?? 0)).flatMap(dutiesOf);
  return sentences.flatMap((sentence) => {
    const duty = findDuty(sentence);
    if (duty !== null && duty.lead !== '') {
      carried = /(?:có|chịu) trách nhiệm/u.test(sentence)
        ? { ...NOTHING_ABOVE, lead: duty.lead }
        : NOTHING_ABOVE;
      return isAnnouncement(sentence) ? [] : [proposalOf(readTold(sentence), place)];
    }
    if (isAim) return [];
    const task = sentence.replace(LEAD_IN, '');
    if (!TASK_START.test(task) || isAnnouncement(sentence) || isOnlyTarget(sentence, block)) return [];
    return [proposalOf(readTold(task), carried.lead === '' ? place : { ...place, above: carried })];
  });
}

/** What a document says of itself: "UBND tỉnh ban hành Kế hoạch …, cụ thể như sau". */
function isAnnouncement(sentence: string): boolean {
  return /(?:ban hành|xây dựng) Kế hoạch[^.]{0,300}(?:như sau|sau đây)|đã ban hành (?:Kế hoạch|Quyết định)/iu.test(
    sentence,
  );
}

/** What the task tells itself, then what its sentence does, then what stands above it. */
function proposalOf(told: Labelled, { group, ordinal, above }: Place): PrintedProposal {
  const duty = told.lead === '' ? findDuty(told.rest) : null;
  const lead = first(told.lead, duty?.lead ?? '', above.lead);
  const with_ = lead === above.lead ? above.coordinating : '';
  return {
    group,
    ordinal,
    task: capital((duty?.task ?? told.rest).replace(/^Nội dung(?: thực hiện| công việc)?: ?|[\s;]+$/gu, '')),
    product: told.product,
    lead,
    coordinating: first(told.coordinating, findCoordinating(told.rest), with_),
    deadline: first(told.deadline, findTerm(told.rest), above.deadline),
  };
}

function first(...told: string[]): string {
  return told.find((text) => text !== '') ?? '';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

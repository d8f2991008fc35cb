import type { Proof, ProofShare } from '#application';
import type { Sheet, SheetEntry, SheetFact, SheetSection } from '#documents';
import { formatDate, formatInstant, stageStateLabels } from '#domain';
import { postWord, stageWord } from '../screens/words.js';
import { linesOf, type MessageMarks, messageMarks } from './message-marks.js';
import { messageEntries, messageLetter } from './message-entries.js';
import { proofCodes } from './proof-codes.js';
import { proofFacts } from './proof-facts.js';
import { eventEntry, rungEntry } from './step-entry.js';

/** The proof of an item in words: what a page shows and a PDF prints. */
export function proofSheet(proof: Proof): Sheet {
  const { item, at, shares, messages } = proof;
  const marks = messageMarks(proof);
  return {
    kind: 'Chứng cứ nhắc việc',
    title: [item.ordinal, item.task].filter((part) => part !== '').join('. '),
    at,
    facts: proofFacts(proof),
    sections: shares.map((share) => sectionOf(share, proof, marks)),
    letters: {
      title: 'Nguyên văn các tin',
      items: messages.map((message) => messageLetter(message, marks.get(message.id) ?? '')),
    },
    codes: proofCodes(proof),
  };
}

function sectionOf(
  { assignment, stages: tasks, entries }: ProofShare,
  proof: Proof,
  marks: MessageMarks,
): SheetSection {
  const stages = new Map(tasks.map((stage) => [stage.stageId, stageWord(stage)]));
  const steps = entries.map((entry) =>
    entry.type === 'event' ? eventEntry(entry, stages) : rungEntry(entry, { stages, marks }),
  );
  const letters = proof.messages
    .filter((message) => linesOf(message, assignment.id).length > 0)
    .flatMap((message) => messageEntries(message, marks.get(message.id) ?? ''));
  return {
    title: `${assignment.agency.name}, năm ${assignment.year}`,
    facts: [...stageFacts(tasks), ...peopleFacts(assignment)],
    entries: inOrder([...steps, ...letters]),
  };
}

/** Of one instant: what happened, what was decided, what was sent. */
function inOrder(entries: readonly SheetEntry[]): SheetEntry[] {
  return entries.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

function stageFacts(stages: ProofShare['stages']): SheetFact[] {
  return stages.map((stage) => {
    const { nominal, effective, document, state, daysLate } = stage;
    const due = nominal === null ? 'chưa có hạn' : `hạn ${formatDate(nominal)}`;
    const moved = effective === null || effective === nominal ? '' : ` (tính đến ${formatDate(effective)})`;
    const late = daysLate > 0 ? `, ${daysLate} ngày` : '';
    const by = document?.number ? `, văn bản ${document.number}` : '';
    return { label: stageWord(stage), value: `${due}${moved}: ${stageStateLabels[state]}${late}${by}` };
  });
}

function peopleFacts({ acknowledged, officer, formerAgencies }: ProofShare['assignment']): SheetFact[] {
  const taken =
    acknowledged === null
      ? 'chưa tiếp nhận'
      : `${formatInstant(acknowledged.at)}, ${postWord(acknowledged.by)}`;
  const former = [...new Set(formerAgencies.map(({ name }) => name))].join(', ');
  return [
    { label: 'Tiếp nhận', value: taken },
    { label: 'Cán bộ phụ trách', value: officer?.name ?? 'chưa phân công' },
    ...(former === '' ? [] : [{ label: 'Trước đây', value: former }]),
  ];
}

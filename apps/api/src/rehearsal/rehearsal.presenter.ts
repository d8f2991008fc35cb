import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { loadOf, type Rehearsal } from '#application';
import type { RehearsalBody } from '#contracts';

/** A year of sixty agencies is 70 MB: written message by message, never as a whole. */
export function streamRehearsal(rehearsal: Rehearsal): StreamableFile {
  return new StreamableFile(Readable.from(jsonParts(rehearsal)), { type: 'application/json; charset=utf-8' });
}

function* jsonParts(rehearsal: Rehearsal): Generator<string> {
  const { messages, ...rest } = presentRehearsal(rehearsal);
  yield `${JSON.stringify(rest).slice(0, -1)},"messages":[`;
  for (const [place, message] of messages.entries()) yield (place === 0 ? '' : ',') + JSON.stringify(message);
  yield ']}';
}

export function presentRehearsal(rehearsal: Rehearsal): RehearsalBody {
  const { plan, year, assumption, from, until, messages, undated, gaps, acts } = rehearsal;
  return {
    plan,
    year,
    assumption,
    from: from.toISOString(),
    until: until.toISOString(),
    load: loadOf(messages),
    messages: messages.map(({ at, mailbox: _mailbox, ...message }) => ({ at: at.toISOString(), ...message })),
    undated,
    gaps: gaps.map(({ neededAt, ...gap }) => ({ ...gap, neededAt: neededAt.toISOString() })),
    acts: acts.map(({ at, kind, assignmentId, stageId }) => ({
      at: at.toISOString(),
      kind,
      assignmentId,
      stageId,
    })),
  };
}

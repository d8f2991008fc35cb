import { Injectable } from '@nestjs/common';
import { wrongField } from '../assignments/refusal.js';
import { Clock } from '../time/index.js';
import { type Evidence, EvidenceKinds, type EvidenceReference, EvidenceStore } from './evidence.js';

/** Largest file that comes with a completion. */
export const evidenceBytesAtMost = 20 * 1024 * 1024;
const nameAtMost = 200;

/** Takes a file in that proves a completion, judged by its content and not by its name. */
@Injectable()
export class KeepEvidence {
  constructor(
    private readonly clock: Clock,
    private readonly kinds: EvidenceKinds,
    private readonly store: EvidenceStore,
  ) {}

  /** Call inside the transaction of the completion. Throws 422 for a file that is empty, too large or of another kind. */
  async run({ name, content }: Evidence): Promise<EvidenceReference> {
    if (content.length === 0) throw wrongField('file', 'Tệp kèm theo trống.');
    if (content.length > evidenceBytesAtMost) throw wrongField('file', 'Tệp kèm theo lớn hơn 20 MB.');
    const mediaType = this.kinds.mediaTypeOf(content);
    if (mediaType === null) {
      throw wrongField('file', 'Tệp kèm theo phải là PDF, Word, Excel hoặc ảnh (JPEG, PNG).');
    }
    const kept = printable(name);
    const id = await this.store.add({ name: kept, mediaType, content }, await this.clock.now());
    return { id, name: kept };
  }
}

/** The last part of a path, without control characters. */
function printable(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '')
    .trim();
  return clean === '' ? 'tệp kèm theo' : clean.slice(-nameAtMost);
}

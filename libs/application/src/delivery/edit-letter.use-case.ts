import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, conflict, notFound } from '../errors.js';
import { SystemClock, Transaction } from '../time/index.js';
import {
  changedLetter,
  type LetterChange,
  LetterChecker,
  type LetterContent,
  type LetterVersion,
  LetterVersions,
} from './letter.js';
import { LetterInForce } from './letter-in-force.js';

/** New versions of the letter, by an admin; they hold for messages that are written from then on. */
@Injectable()
export class EditLetter {
  constructor(
    private readonly transaction: Transaction,
    private readonly systemClock: SystemClock,
    private readonly inForce: LetterInForce,
    private readonly versions: LetterVersions,
    private readonly checker: LetterChecker,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The version with the change, in force at once. Throws 409 where `basedOn` is not in force (any more), 422 with a pointer to
   * each source that cannot be sent to anybody.
   */
  async change(
    actor: Actor,
    change: LetterChange,
    { basedOn, note }: { basedOn: number; note: string },
  ): Promise<LetterVersion> {
    requireRole(actor);
    return this.transaction.run(async () => {
      const current = await this.inForce.read();
      if (current.version !== basedOn) throw outdated(current.version);
      const content = changedLetter(current.content, change);
      return this.add(actor, current, { content, origin: 'edited', note });
    });
  }

  /** The words of an earlier version, as a new one. Throws 404, 409 where it is the one in force, 422. */
  async restore(actor: Actor, version: number): Promise<LetterVersion> {
    requireRole(actor);
    return this.transaction.run(async () => {
      const current = await this.inForce.read();
      const earlier = await this.versions.find(version);
      if (earlier === null) throw notFound('phiên bản mẫu thư này');
      if (earlier.version === current.version) {
        throw conflict('in-force', 'Phiên bản này đang được dùng.', String(version));
      }
      // Kinds of sections that came later keep today's words.
      const sections = { ...current.content.sections, ...earlier.content.sections };
      const content = { ...earlier.content, sections };
      return this.add(actor, current, { content, origin: 'restored', note: `Dùng lại phiên bản ${version}` });
    });
  }

  private async add(
    actor: Actor,
    current: LetterVersion,
    next: { content: LetterContent; origin: 'edited' | 'restored'; note: string },
  ): Promise<LetterVersion> {
    requireSendable(this.checker, next.content);
    const at = this.systemClock.now();
    const { version: basedOn, shipped } = current;
    const added = await this.versions.add({ ...next, by: actor.name, at, basedOn, shipped });
    if (added === null) throw outdated(basedOn + 1);
    await this.audit.append({ at, actor, action: 'letter-changed', target: String(added.version) });
    return added;
  }
}

/** Throws 422 with everything that is wrong with a letter. */
export function requireSendable(checker: LetterChecker, content: LetterContent): void {
  const errors = checker.check(content);
  if (errors.length === 0) return;
  throw new ApplicationError('letter-invalid', 422, 'Mẫu thư này chưa dùng được.', { errors });
}

function outdated(version: number): ApplicationError {
  const words = `Mẫu thư đã có phiên bản ${version}, đề nghị xem lại rồi sửa từ phiên bản đó.`;
  return conflict('letter-outdated', words, String(version));
}

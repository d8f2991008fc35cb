import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { AuditLog } from '../accounts/audit-log.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError } from '../errors.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { compareDirectories } from './compare-directories.js';
import {
  type DirectoryChange,
  type DirectoryProblem,
  DirectoryRowStore,
  Workbooks,
} from './directory-rows.js';
import { rowsOf, sheetsOf } from './sheets.js';

export interface DirectoryImport {
  applied: boolean;
  changes: DirectoryChange[];
  counts: Record<DirectoryChange['change'], number>;
}

/** The directory as a workbook: out, and in again with a look before. */
@Injectable()
export class TransferDirectory {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly rows: DirectoryRowStore,
    private readonly workbooks: Workbooks,
    private readonly audit: AuditLog,
  ) {}

  /** The bytes of an XLSX file. It holds addresses of people: the office only. */
  async export(actor: Actor): Promise<Uint8Array> {
    requireRole(actor, 'office');
    return this.workbooks.write(sheetsOf(await this.rows.read()));
  }

  /** What the file would change, or, with `apply`, has changed: all of it or nothing. Throws 422 with every problem. */
  async import(actor: Actor, bytes: Uint8Array, { apply }: { apply: boolean }): Promise<DirectoryImport> {
    requireRole(actor, 'office');
    const { rows, problems } = rowsOf(await this.workbooks.read(bytes));
    if (problems.length > 0) throw refused(problems);
    return this.transaction.run(async () => {
      const { changes, touched, problems: contradictions } = compareDirectories(await this.rows.read(), rows);
      if (contradictions.length > 0) throw refused(contradictions);
      const counts = countsOf(changes);
      if (!apply) return { applied: false, changes, counts };
      await this.rows.write(touched, await this.clock.now());
      const at = this.systemClock.now();
      await this.audit.append({ at, actor, action: 'directory-imported', target: 'directory', data: counts });
      return { applied: true, changes, counts };
    });
  }
}

function countsOf(changes: readonly DirectoryChange[]): DirectoryImport['counts'] {
  const count = (wanted: DirectoryChange['change']): number =>
    changes.filter(({ change }) => change === wanted).length;
  return { added: count('added'), changed: count('changed'), ended: count('ended') };
}

function refused(problems: readonly DirectoryProblem[]): ApplicationError {
  const [first] = problems;
  const where = first === undefined ? '' : `Trang “${first.sheet}”, dòng ${first.row}: ${first.message}`;
  return new ApplicationError('invalid-directory', 422, where, { problems: [...problems] });
}

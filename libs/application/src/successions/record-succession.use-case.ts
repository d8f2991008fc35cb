import { Injectable } from '@nestjs/common';
import { successionProblems } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { ApplicationError, notFound } from '../errors.js';
import { Clock, Transaction } from '../time/index.js';
import {
  type HeldAssignment,
  type KnownAgency,
  type ProvinceSuccession,
  type Succession,
  type SuccessionCommand,
  Successions,
} from './succession.js';

export interface SuccessionPreview {
  from: KnownAgency;
  to: KnownAgency[];
  /** What happens on the day: everything goes to the only successor, or the office is asked for each. */
  isAutomatic: boolean;
  assignments: HeldAssignment[];
}

/** The office records that an agency is succeeded by others from a day on; the office's agenda carries it out. */
@Injectable()
export class RecordSuccession {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly successions: Successions,
  ) {}

  /** Throws 403, 422 with every problem. A day that has come already takes effect at once. */
  async run(actor: Actor, command: SuccessionCommand): Promise<Succession> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const { from, to } = await this.checked(command);
      const { kind, on, document, note } = command;
      const added = { kind, on, document, note, fromId: from.id, toIds: to.map(({ id }) => id) };
      const id = await this.successions.add({ ...added, recordedBy: actor.name }, await this.clock.now());
      const succession = await this.successions.find(id);
      if (succession === null) throw notFound('quyết định sắp xếp');
      return succession;
    });
  }

  /** What would move, merge or wait; nothing changes. Throws as `run`. */
  async preview(actor: Actor, command: SuccessionCommand): Promise<SuccessionPreview> {
    requireRole(actor, 'office');
    return this.transaction.run(async () => {
      const { from, to } = await this.checked(command);
      const only = to.length === 1 ? (to[0]?.id ?? null) : null;
      return {
        from,
        to,
        isAutomatic: only !== null,
        assignments: await this.successions.held(from.id, only),
      };
    });
  }

  /** Keeps that a province became part of another; plans issued by it are shown as of the province before. */
  async province(actor: Actor, succession: ProvinceSuccession): Promise<void> {
    requireRole(actor, 'office');
    await this.transaction.run(() => this.successions.addProvince(succession));
  }

  private async checked(command: SuccessionCommand): Promise<{ from: KnownAgency; to: KnownAgency[] }> {
    const { kind, on } = command;
    const known = await this.successions.agencies([command.from, ...command.to]);
    const byCode = (code: string): KnownAgency | undefined => known.find((one) => one.code === code);
    const from = byCode(command.from);
    const to = command.to.flatMap((code) => byCode(code) ?? []);
    const unknown = [command.from, ...command.to].filter((code) => byCode(code) === undefined);
    if (from === undefined || unknown.length > 0) {
      throw refused(unknown.map((code) => ({ field: fieldOf(code, command), message: unknownWords(code) })));
    }
    const problems = successionProblems({ kind, on, from, to, alreadyOn: from.alreadyOn });
    if (problems.length > 0) throw refused(problems);
    return { from, to };
  }
}

function fieldOf(code: string, { from }: SuccessionCommand): string {
  return code === from ? 'from' : 'to';
}

function unknownWords(code: string): string {
  return `Danh bạ không có cơ quan mang mã “${code}”.`;
}

function refused(problems: readonly { field: string; message: string }[]): ApplicationError {
  const message = problems[0]?.message ?? 'Quyết định sắp xếp chưa hợp lệ.';
  const errors = problems.map((one) => ({ pointer: `/${one.field}`, message: one.message }));
  return new ApplicationError('invalid-succession', 422, message, { errors });
}

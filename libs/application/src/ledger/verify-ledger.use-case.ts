import { Injectable } from '@nestjs/common';
import {
  type ChainBreak,
  chainBreak,
  type ChainKind,
  type DayBreak,
  dayBreak,
  daysBetween,
  type EntryKind,
  type LedgerDay,
  localDateOf,
} from '#domain';
import { SystemClock } from '../time/index.js';
import { type CheckedChain, LedgerReader, type UnkeptRow } from './ledger-reader.js';

/** One thing that no longer is as it was written. */
export type LedgerFinding =
  | { about: 'chain'; kind: ChainKind; title: string | null; broken: ChainBreak }
  | ({ about: 'unkept' } & UnkeptRow)
  | { about: 'day'; day: LedgerDay; broken: DayBreak; title: string | null };

export interface LedgerCheck {
  chains: Record<ChainKind, number>;
  entries: number;
  days: number;
  lastDay: LedgerDay | null;
  /** How many days that have ended since the newest row have none. */
  daysWithout: number;
  findings: number;
}

const chainsAtOnce = 50;
const kinds: readonly EntryKind[] = ['event', 'rung', 'message', 'attempt', 'state', 'report', 'opening'];

/** Checks every chain, every row that ought to stand in one, and every daily row; changes nothing. */
@Injectable()
export class VerifyLedger {
  constructor(
    private readonly reader: LedgerReader,
    private readonly systemClock: SystemClock,
  ) {}

  /** Tells each finding as it comes up, at most one of each chain and of each day. */
  async run(tell: (finding: LedgerFinding) => void): Promise<LedgerCheck> {
    const check: LedgerCheck = {
      chains: { assignment: 0, recipient: 0 },
      entries: 0,
      days: 0,
      lastDay: null,
      daysWithout: 0,
      findings: 0,
    };
    const note = (finding: LedgerFinding): void => {
      check.findings += 1;
      tell(finding);
    };
    await this.reader.still(async () => {
      await this.checkChains(check, note);
      for (const kind of kinds) {
        for (const row of await this.reader.unkept(kind)) note({ about: 'unkept', ...row });
      }
      await this.checkDays(check, note);
    });
    return check;
  }

  private async checkChains(check: LedgerCheck, note: (finding: LedgerFinding) => void): Promise<void> {
    let page: CheckedChain[] = [];
    do {
      page = await this.reader.chains(page.at(-1)?.head.id ?? null, chainsAtOnce);
      for (const { head, title, entries } of page) {
        check.chains[head.kind] += 1;
        check.entries += entries.length;
        const broken = chainBreak(head, entries, (text) => this.reader.digest(text));
        if (broken !== null) note({ about: 'chain', kind: head.kind, title, broken });
      }
    } while (page.length === chainsAtOnce);
  }

  private async checkDays(check: LedgerCheck, note: (finding: LedgerFinding) => void): Promise<void> {
    for (const day of await this.reader.days()) {
      const heads = await this.reader.headsOf(day.day);
      const broken = dayBreak(day, { previous: check.lastDay, heads }, (text) => this.reader.digest(text));
      const title = broken?.why === 'chain-lost' ? await this.reader.titleOf(broken.id) : null;
      if (broken !== null) note({ about: 'day', day, broken, title });
      check.days += 1;
      check.lastDay = day;
    }
    const today = localDateOf(this.systemClock.now());
    if (check.lastDay !== null) check.daysWithout = Math.max(0, daysBetween(check.lastDay.day, today) - 1);
  }
}

import { Injectable } from '@nestjs/common';
import { type WakeUp, WakeUps } from '../time/index.js';

/** Everything that must have a running workflow, by the facts. */
export abstract class ExpectedLives {
  abstract read(): Promise<WakeUp[]>;
}

/** Which of them Temporal has running. */
export abstract class RunningLives {
  /** Answers those that do not run. */
  abstract missing(expected: readonly WakeUp[]): Promise<WakeUp[]>;
}

export interface Examination {
  expected: number;
  missing: WakeUp[];
  repaired: boolean;
}

/** Compares facts with workflows: every open assignment must be watched, every waiting recipient looked after. */
@Injectable()
export class ExamineLives {
  constructor(
    private readonly expected: ExpectedLives,
    private readonly running: RunningLives,
    private readonly wakeUps: WakeUps,
  ) {}

  /** With `repair`, appends a wake-up for each missing one: the relay makes it again from the facts. */
  async run(repair: boolean): Promise<Examination> {
    const expected = await this.expected.read();
    const missing = await this.running.missing(expected);
    if (repair) await this.wakeUps.append(missing);
    return { expected: expected.length, missing, repaired: repair && missing.length > 0 };
  }
}

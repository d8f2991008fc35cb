import { Injectable } from '@nestjs/common';
import { defaultPolicy, vietnamCalendar } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { conflict } from '../errors.js';
import { SystemClock, Transaction } from '../time/index.js';
import { FirstStartStore, type OperatingMode } from './first-start-store.js';

const labels: Record<OperatingMode, string> = {
  training: 'tập huấn (training)',
  production: 'chính thức (production)',
};

/** Makes a migrated database ready: its mode, clock, policy and calendar. Does nothing where all is there. */
@Injectable()
export class PrepareSystem {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: SystemClock,
    private readonly store: FirstStartStore,
  ) {}

  /** Throws 409 where the database was first started in the other mode: it cannot change. */
  async run(actor: Actor, mode: OperatingMode): Promise<void> {
    requireRole(actor);
    await this.transaction.run(async () => {
      await this.store.claim();
      const written = await this.store.mode();
      if (written !== null && written !== mode) {
        throw conflict(
          'mode-differs',
          `Cơ sở dữ liệu này thuộc chế độ ${labels[written]}, không mở được ở chế độ ${labels[mode]}. ` +
            `Đề nghị đặt DONDOC_MODE=${written} hoặc dùng cơ sở dữ liệu khác.`,
          written,
        );
      }
      if (written === null) await this.store.writeMode(mode);
      await this.store.addMissing({ policy: defaultPolicy, calendar: vietnamCalendar }, this.clock.now());
    });
  }
}

import type { LocalDate } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One row a day that keeps the heads of all chains, bound to the row before. */
@Entity('ledger_days')
export class LedgerDayEntity {
  @PrimaryColumn('date')
  day: LocalDate;

  @Column('timestamptz')
  sealedAt: Date;

  @Column('integer')
  heads: number;

  @Column('text')
  headsHash: string;

  @Column('text')
  hash: string;
}

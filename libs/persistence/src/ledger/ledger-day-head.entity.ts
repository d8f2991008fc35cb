import type { LocalDate } from '#domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LedgerDayEntity } from './ledger-day.entity.js';

/** Where a chain ended when a day was sealed; only of chains that had grown since the day before. */
@Entity('ledger_day_heads')
@Index(['chainId', 'day'])
export class LedgerDayHeadEntity {
  @ForeignKey(() => LedgerDayEntity)
  @PrimaryColumn('date')
  day: LocalDate;

  /** No foreign key: a removed chain must not take its head along. */
  @PrimaryColumn('uuid')
  chainId: string;

  @Column('integer')
  length: number;

  @Column('text')
  hash: string;
}

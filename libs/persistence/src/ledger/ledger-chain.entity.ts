import type { ChainKind } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The head of a chain; its row is locked by whoever appends. */
@Entity('ledger_chains')
export class LedgerChainEntity {
  /** Of the assignment or the recipient. */
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: ChainKind;

  @Column('integer')
  length: number;

  @Column('text')
  hash: string;
}

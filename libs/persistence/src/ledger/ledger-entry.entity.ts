import type { EntryKind } from '#domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { LedgerChainEntity } from './ledger-chain.entity.js';

/** One link of a chain; only ever appended. The row that it keeps may be gone: that is what it shows. */
@Entity('ledger_entries')
@Index(['subjectId'])
export class LedgerEntryEntity {
  @ForeignKey(() => LedgerChainEntity)
  @PrimaryColumn('uuid')
  chainId: string;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  kind: EntryKind;

  @Column('uuid')
  subjectId: string;

  /** Canonical JSON, as it was digested. */
  @Column('text')
  content: string;

  @Column('text')
  hash: string;
}

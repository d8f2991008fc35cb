import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One pair of tokens; the one in force is not replaced. Earlier pairs stay on record without their secrets. */
@Entity('zalo_tokens')
@Index(['oaId'], { unique: true, where: 'replaced_at IS NULL' })
export class ZaloTokenEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  oaId: string;

  @Column('text', { nullable: true })
  accessSealed: string | null;

  @Column('text', { nullable: true })
  refreshSealed: string | null;

  /** Who imported it; null where it came from a refresh. */
  @Column('text', { nullable: true })
  importedBy: string | null;

  @Column('timestamptz')
  obtainedAt: Date;

  @Column('timestamptz')
  accessExpiresAt: Date;

  /** A refresh left with this pair's token and its answer has not been written yet. */
  @Column('timestamptz', { nullable: true })
  refreshStartedAt: Date | null;

  @Column('text', { nullable: true })
  refreshProblem: string | null;

  @Column('timestamptz', { nullable: true })
  replacedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lostAt: Date | null;

  @Column('text', { nullable: true })
  lostReason: string | null;
}

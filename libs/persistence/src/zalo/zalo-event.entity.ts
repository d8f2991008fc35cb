import { Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** One event of Zalo's webhook, as it came. */
@Entity('zalo_events')
@Unique(['eventKey'])
@Index(['receivedAt'], { where: 'processed_at IS NULL' })
export class ZaloEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  /** Name and message id, else a hash of the body: an event that comes twice is kept once. */
  @Column('text')
  eventKey: string;

  @Column('text')
  name: string;

  @Column('text')
  body: string;

  /** Zalo's own time. */
  @Column('timestamptz')
  happenedAt: Date;

  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz', { nullable: true })
  processedAt: Date | null;

  @Column('integer')
  failures: number;

  @Column('text', { nullable: true })
  problem: string | null;
}

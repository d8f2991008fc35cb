import type { ClockMoveState } from '#application';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('clock_moves')
@Index(['state'], { unique: true, where: "state = 'running'" })
export class ClockMoveEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  targetAt: Date;

  @Column('text')
  state: ClockMoveState;

  @Column('timestamptz')
  requestedAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('integer')
  handedOver: number;

  @Column('integer')
  retrying: number;

  @Column('text', { nullable: true })
  detail: string | null;
}

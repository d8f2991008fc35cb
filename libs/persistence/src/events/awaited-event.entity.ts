import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('awaited_events')
@Unique(['name', 'fromYear', 'toYear'])
export class AwaitedEventEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('integer')
  fromYear: number;

  @Column('integer')
  toYear: number;

  @Column('date', { nullable: true })
  happenedOn: string | null;

  @Column('text', { nullable: true })
  documentNumber: string | null;

  @Column('date', { nullable: true })
  documentOn: string | null;

  @Column('text', { nullable: true })
  link: string | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('text', { nullable: true })
  recordedBy: string | null;

  @Column('timestamptz', { nullable: true })
  recordedAt: Date | null;

  @Column('text', { nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('integer')
  recordVersion: number;
}

import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One letter to every head, to see who is reached; `year` where it is the yearly one. */
@Entity('drills')
@Unique(['year'])
export class DrillEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('integer', { nullable: true })
  year: number | null;

  @Column('text')
  startedBy: string;

  @Column('timestamptz')
  startedAt: Date;
}

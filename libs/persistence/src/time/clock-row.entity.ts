import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('clock')
export class ClockRowEntity {
  @PrimaryColumn('integer', { default: 1 })
  id: number;

  @Column('bigint')
  offsetMs: string;

  @Column('timestamptz', { nullable: true })
  frozenAt: Date | null;
}

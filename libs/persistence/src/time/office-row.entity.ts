import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('office')
export class OfficeRowEntity {
  @PrimaryColumn('integer', { default: 1 })
  id: number;

  @Column('timestamptz', { nullable: true })
  nextAt: Date | null;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { PersonEntity } from '../agencies/person.entity.js';

@Entity('recipients')
@Unique(['personId'])
@Unique(['agencyId'])
@Index(['nextAt'])
export class RecipientEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  agencyId: string | null;

  @Column('boolean')
  armed: boolean;

  @Column('timestamptz', { nullable: true })
  nextAt: Date | null;

  @Column('timestamptz', { nullable: true })
  retryAt: Date | null;

  @Column('integer')
  failures: number;
}

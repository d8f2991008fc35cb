import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from './agency.entity.js';

@Entity('agency_names')
@Unique(['agencyId', 'key'])
@Index(['key'])
export class AgencyNameEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid')
  agencyId: string;

  @Column('text')
  name: string;

  @Column('text')
  key: string;

  /** Last day of a former official name; null for spellings that hold. */
  @Column('date', { nullable: true })
  validTo: string | null;
}

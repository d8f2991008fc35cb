import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from './agency.entity.js';

@Entity('agency_names')
@Unique(['key'])
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
}

import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from './agency.entity.js';
import { AgencyGroupEntity } from './agency-group.entity.js';

@Entity('agency_group_members')
export class AgencyGroupMemberEntity {
  @ForeignKey(() => AgencyGroupEntity)
  @PrimaryColumn('uuid')
  groupId: string;

  @ForeignKey(() => AgencyEntity)
  @PrimaryColumn('uuid')
  agencyId: string;

  @Column('date', { nullable: true })
  fromOn: string | null;

  @Column('date', { nullable: true })
  toOn: string | null;
}

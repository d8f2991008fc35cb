import type { ItemAgencyRole } from '#application';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { AgencyGroupEntity } from '../agencies/agency-group.entity.js';
import { PlanItemEntity } from './plan-item.entity.js';

@Entity('item_agencies')
@Unique(['itemId', 'role', 'position'])
export class ItemAgencyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PlanItemEntity)
  @Column('uuid')
  itemId: string;

  @Column('text')
  role: ItemAgencyRole;

  @Column('integer')
  position: number;

  @Column('text')
  printed: string;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  agencyId: string | null;

  @ForeignKey(() => AgencyGroupEntity)
  @Column('uuid', { nullable: true })
  groupId: string | null;
}

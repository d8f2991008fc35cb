import type { PositionKind } from '#application';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from './agency.entity.js';

@Entity('positions')
@Index(['agencyId', 'kind'])
export class PositionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid')
  agencyId: string;

  @Column('text')
  kind: PositionKind;

  @Column('text')
  title: string;

  @Column('jsonb')
  fields: string[];
}

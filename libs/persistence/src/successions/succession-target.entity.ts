import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { SuccessionEntity } from './succession.entity.js';

@Entity('succession_targets')
export class SuccessionTargetEntity {
  @ForeignKey(() => SuccessionEntity)
  @PrimaryColumn('uuid')
  successionId: string;

  @ForeignKey(() => AgencyEntity)
  @PrimaryColumn('uuid')
  agencyId: string;

  @Column('integer')
  position: number;
}

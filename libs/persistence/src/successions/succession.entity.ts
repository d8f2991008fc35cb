import type { SuccessionKind } from '#domain';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';

@Entity('successions')
@Unique(['fromAgencyId'])
export class SuccessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: SuccessionKind;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid')
  fromAgencyId: string;

  @Column('date')
  effectiveOn: string;

  @Column('text', { nullable: true })
  documentNumber: string | null;

  @Column('date', { nullable: true })
  documentOn: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('text')
  recordedBy: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('timestamptz', { nullable: true })
  tookEffectAt: Date | null;
}

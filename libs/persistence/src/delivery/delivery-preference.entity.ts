import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { PersonEntity } from '../agencies/person.entity.js';

@Entity('delivery_preferences')
@Unique(['personId'])
@Unique(['agencyId'])
export class DeliveryPreferenceEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  agencyId: string | null;

  @Column('text', { nullable: true })
  sendFrom: string | null;

  @Column('text', { nullable: true })
  sendUntil: string | null;

  @Column('integer', { nullable: true })
  perDay: number | null;

  @Column('text')
  setBy: string;

  @Column('timestamptz')
  setAt: Date;
}

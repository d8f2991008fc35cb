import type { ContactKind } from '#application';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from './agency.entity.js';
import { PersonEntity } from './person.entity.js';

@Entity('contact_points')
@Index(['personId'])
@Index(['agencyId'])
export class ContactPointEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid', { nullable: true })
  personId: string | null;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  agencyId: string | null;

  @Column('text')
  kind: ContactKind;

  @Column('text')
  address: string;

  @Column('timestamptz', { nullable: true })
  disabledAt: Date | null;

  @Column('text', { nullable: true })
  disabledReason: string | null;

  /** When its reader last pressed the button of a letter to it. */
  @Column('timestamptz', { nullable: true })
  verifiedAt: Date | null;
}

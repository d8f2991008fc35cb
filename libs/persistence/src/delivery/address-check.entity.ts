import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { DrillEntity } from './drill.entity.js';
import { MessageEntity } from './message.entity.js';
import { RecipientEntity } from './recipient.entity.js';

/** A letter that asks its reader to press a button; without a recipient where nobody has a working address. */
@Entity('address_checks')
@Index(['drillId'])
@Index(['recipientId'])
export class AddressCheckEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => DrillEntity)
  @Column('uuid', { nullable: true })
  drillId: string | null;

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  agencyId: string | null;

  @ForeignKey(() => RecipientEntity)
  @Column('uuid', { nullable: true })
  recipientId: string | null;

  @Column('text')
  addressedAs: string;

  @Column('text')
  askedBy: string;

  @Column('timestamptz')
  askedAt: Date;

  @ForeignKey(() => MessageEntity)
  @Column('uuid', { nullable: true })
  messageId: string | null;

  @Column('timestamptz', { nullable: true })
  pressedAt: Date | null;
}

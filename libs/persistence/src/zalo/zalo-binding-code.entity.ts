import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../agencies/person.entity.js';

/** A code by which a person shows whose Zalo account is theirs; only its hash is kept. */
@Entity('zalo_binding_codes')
@Unique(['codeHash'])
@Index(['personId'])
export class ZaloBindingCodeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid')
  personId: string;

  @Column('text')
  codeHash: string;

  @Column('text')
  issuedBy: string;

  @Column('timestamptz')
  issuedAt: Date;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('timestamptz', { nullable: true })
  usedAt: Date | null;

  @Column('text', { nullable: true })
  usedBy: string | null;
}

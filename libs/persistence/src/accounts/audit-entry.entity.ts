import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('audit_log')
@Index(['at'])
export class AuditEntryEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('timestamptz')
  at: Date;

  @Column('text')
  actor: string;

  @Column('text')
  action: string;

  @Column('text')
  target: string;

  @Column('jsonb')
  data: object;
}

import type { StageBasis, StageKind, Words } from '#domain';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AssignmentEntity } from './assignment.entity.js';

@Entity('stages')
@Unique(['assignmentId', 'position'])
@Index(['effective'])
export class StageEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => AssignmentEntity)
  @Column('uuid')
  assignmentId: string;

  @Column('integer')
  position: number;

  @Column('text')
  kind: StageKind;

  @Column('text')
  basis: StageBasis;

  @Column('date', { nullable: true })
  nominal: string | null;

  @Column('date', { nullable: true })
  effective: string | null;

  @Column('date', { nullable: true })
  working: string | null;

  @Column('date', { nullable: true })
  firstNominal: string | null;

  @Column('date', { nullable: true })
  soonOn: string | null;

  @Column('integer')
  dueVersion: number;

  @Column('timestamptz')
  dueSetAt: Date;

  @Column('boolean')
  held: boolean;

  @Column('jsonb')
  waitsFor: string[];

  @Column('boolean')
  continuous: boolean;

  @Column('jsonb', { nullable: true })
  words: Words | null;

  @Column('timestamptz', { nullable: true })
  presentedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;

  @Column('text', { nullable: true })
  documentNumber: string | null;

  @Column('date', { nullable: true })
  documentOn: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('text', { nullable: true })
  confirmedBy: string | null;

  @Column('boolean')
  selfConfirmed: boolean;

  @Column('timestamptz', { nullable: true })
  returnedAt: Date | null;

  @Column('text', { nullable: true })
  returnReason: string | null;

  @Column('integer')
  returns: number;

  @Column('integer', { default: 0 })
  extensions: number;

  @Column('date', { nullable: true })
  committedOn: string | null;

  @Column('timestamptz', { nullable: true })
  pausedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;
}

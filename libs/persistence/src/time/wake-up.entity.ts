import type { WakeUpKind } from '#application';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('wake_ups')
export class WakeUpEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: WakeUpKind;

  @Column('text')
  targetId: string;

  @Column('timestamptz')
  createdAt: Date;
}

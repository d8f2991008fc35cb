import type { Policy } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('policies')
export class PolicyVersionEntity {
  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  data: Policy;

  @Column('timestamptz')
  createdAt: Date;
}

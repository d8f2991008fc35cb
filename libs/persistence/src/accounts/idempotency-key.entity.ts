import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('idempotency_keys')
export class IdempotencyKeyEntity {
  @PrimaryColumn('text')
  actor: string;

  @PrimaryColumn('text')
  key: string;

  @Column('text')
  request: string;

  @Column('integer', { nullable: true })
  status: number | null;

  @Column('jsonb', { nullable: true })
  response: object | null;

  @Column('timestamptz')
  createdAt: Date;
}

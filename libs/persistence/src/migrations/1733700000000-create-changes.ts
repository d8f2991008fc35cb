import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `ALTER TABLE assignments ADD assign_version integer NOT NULL DEFAULT 1`,
  `ALTER TABLE stages
      ADD extensions integer NOT NULL DEFAULT 0,
      ADD committed_on date,
      ADD paused_at timestamptz,
      ADD cancelled_at timestamptz`,
  `CREATE TABLE change_requests (
      id uuid NOT NULL,
      kind text NOT NULL,
      assignment_id uuid NOT NULL,
      stage_id uuid,
      reason text NOT NULL,
      new_on date,
      agency_id uuid,
      document_number text,
      document_on date,
      asked_by text NOT NULL,
      asked_at timestamptz NOT NULL,
      outcome text,
      decided_by text,
      decided_at timestamptz,
      decision jsonb,
      CONSTRAINT pk_change_requests PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_change_requests_assignment_id ON change_requests (assignment_id)`,
  `CREATE UNIQUE INDEX uq_change_requests_open ON change_requests (assignment_id, kind, coalesce(stage_id, assignment_id))
      WHERE outcome IS NULL`,
  `ALTER TABLE change_requests
      ADD CONSTRAINT fk_change_requests_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE change_requests
      ADD CONSTRAINT fk_change_requests_stage_id FOREIGN KEY (stage_id) REFERENCES stages(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE change_requests
      ADD CONSTRAINT fk_change_requests_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE change_batches (
      id uuid NOT NULL,
      command jsonb NOT NULL,
      rows jsonb NOT NULL,
      previewed_by text NOT NULL,
      previewed_at timestamptz NOT NULL,
      applied_by text,
      applied_at timestamptz,
      undone_by text,
      undone_at timestamptz,
      CONSTRAINT pk_change_batches PRIMARY KEY (id)
    )`,
];

/** Requests for another date or another lead, changes of many stages, and what a stage shows of them. */
export class CreateChanges1733700000000 implements MigrationInterface {
  name = 'CreateChanges1733700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE change_requests, change_batches');
    await runner.query(
      'ALTER TABLE stages DROP extensions, DROP committed_on, DROP paused_at, DROP cancelled_at',
    );
    await runner.query('ALTER TABLE assignments DROP assign_version');
  }
}

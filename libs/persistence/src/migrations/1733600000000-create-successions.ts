import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE successions (
      id uuid NOT NULL,
      kind text NOT NULL,
      from_agency_id uuid NOT NULL,
      effective_on date NOT NULL,
      document_number text,
      document_on date,
      note text,
      recorded_by text NOT NULL,
      recorded_at timestamptz NOT NULL,
      took_effect_at timestamptz,
      CONSTRAINT uq_successions_from_agency_id UNIQUE (from_agency_id),
      CONSTRAINT pk_successions PRIMARY KEY (id)
    )`,
  `ALTER TABLE successions
      ADD CONSTRAINT fk_successions_from_agency_id FOREIGN KEY (from_agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE succession_targets (
      succession_id uuid NOT NULL,
      agency_id uuid NOT NULL,
      position integer NOT NULL,
      CONSTRAINT pk_succession_targets PRIMARY KEY (succession_id, agency_id)
    )`,
  `ALTER TABLE succession_targets
      ADD CONSTRAINT fk_succession_targets_succession_id FOREIGN KEY (succession_id) REFERENCES successions(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE succession_targets
      ADD CONSTRAINT fk_succession_targets_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE province_successions (
      id uuid NOT NULL,
      province text NOT NULL,
      into_province text NOT NULL,
      effective_on date NOT NULL,
      document_number text,
      document_on date,
      CONSTRAINT uq_province_successions_province_effective_on UNIQUE (province, effective_on),
      CONSTRAINT pk_province_successions PRIMARY KEY (id)
    )`,
  `ALTER TABLE assignments ADD COLUMN former_agencies jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE assignments ADD COLUMN inherited_at timestamptz`,
  `ALTER TABLE assignments ADD COLUMN heads_from date`,
  `ALTER TABLE assignments ADD COLUMN merged_into_id uuid`,
  `CREATE INDEX ix_assignments_merged_into_id ON assignments (merged_into_id)`,
  `ALTER TABLE assignments
      ADD CONSTRAINT fk_assignments_merged_into_id FOREIGN KEY (merged_into_id) REFERENCES assignments(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Successions of agencies and provinces by date, and what they did to assignments. */
export class CreateSuccessions1733600000000 implements MigrationInterface {
  name = 'CreateSuccessions1733600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignments DROP CONSTRAINT fk_assignments_merged_into_id');
    await runner.query('DROP INDEX ix_assignments_merged_into_id');
    await runner.query(
      `ALTER TABLE assignments DROP COLUMN former_agencies, DROP COLUMN inherited_at,
         DROP COLUMN heads_from, DROP COLUMN merged_into_id`,
    );
    await runner.query('DROP TABLE province_successions, succession_targets, successions');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE agencies ADD COLUMN parent_id uuid`,
  `ALTER TABLE agencies
      ADD CONSTRAINT fk_agencies_parent_id FOREIGN KEY (parent_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // One spelling may mean an agency here and another one elsewhere, or at another time.
  `ALTER TABLE agency_names DROP CONSTRAINT uq_agency_names_key`,
  `ALTER TABLE agency_names ADD COLUMN valid_to date`,
  `ALTER TABLE agency_names ADD CONSTRAINT uq_agency_names_agency_id_key UNIQUE (agency_id, key)`,
  `CREATE INDEX ix_agency_names_key ON agency_names (key)`,
  `ALTER TABLE agency_group_members ADD COLUMN from_on date`,
  `ALTER TABLE agency_group_members ADD COLUMN to_on date`,
  `CREATE TABLE standins (
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      standin_person_id uuid NOT NULL,
      from_on date NOT NULL,
      to_on date NOT NULL,
      reason text NOT NULL,
      set_by text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_standins PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_standins_person_id ON standins (person_id)`,
  `CREATE INDEX ix_standins_standin_person_id ON standins (standin_person_id)`,
  `ALTER TABLE standins
      ADD CONSTRAINT fk_standins_person_id FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE standins
      ADD CONSTRAINT fk_standins_standin_person_id FOREIGN KEY (standin_person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = [
  `DROP TABLE standins`,
  `ALTER TABLE agency_group_members DROP COLUMN to_on`,
  `ALTER TABLE agency_group_members DROP COLUMN from_on`,
  `DROP INDEX ix_agency_names_key`,
  `ALTER TABLE agency_names DROP CONSTRAINT uq_agency_names_agency_id_key`,
  `ALTER TABLE agency_names DROP COLUMN valid_to`,
  // The older key allows one agency a spelling: the first to have it keeps it.
  `DELETE FROM agency_names n USING agency_names first WHERE first.key = n.key AND first.id < n.id`,
  `ALTER TABLE agency_names ADD CONSTRAINT uq_agency_names_key UNIQUE (key)`,
  `ALTER TABLE agencies DROP CONSTRAINT fk_agencies_parent_id`,
  `ALTER TABLE agencies DROP COLUMN parent_id`,
];

/** Agencies by province with parents, spellings by agency, memberships and stand-ins with dates. */
export class DirectoryInTime1733550000000 implements MigrationInterface {
  name = 'DirectoryInTime1733550000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

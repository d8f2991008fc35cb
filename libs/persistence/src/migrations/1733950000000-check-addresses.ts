import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  'ALTER TABLE contact_points ADD COLUMN verified_at timestamptz',
  `CREATE TABLE drills (
      id uuid NOT NULL,
      year integer,
      started_by text NOT NULL,
      started_at timestamptz NOT NULL,
      CONSTRAINT uq_drills_year UNIQUE (year),
      CONSTRAINT pk_drills PRIMARY KEY (id)
    )`,
  `CREATE TABLE address_checks (
      id uuid NOT NULL,
      drill_id uuid,
      agency_id uuid,
      recipient_id uuid,
      addressed_as text NOT NULL,
      asked_by text NOT NULL,
      asked_at timestamptz NOT NULL,
      message_id uuid,
      pressed_at timestamptz,
      CONSTRAINT pk_address_checks PRIMARY KEY (id)
    )`,
  'CREATE INDEX ix_address_checks_drill_id ON address_checks (drill_id)',
  'CREATE INDEX ix_address_checks_recipient_id ON address_checks (recipient_id)',
  ...[
    ['drill_id', 'drills'],
    ['agency_id', 'agencies'],
    ['recipient_id', 'recipients'],
    ['message_id', 'messages'],
  ].map(
    ([column, table]) => `ALTER TABLE address_checks
      ADD CONSTRAINT fk_address_checks_${column} FOREIGN KEY (${column}) REFERENCES ${table}(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  ),
];

const down = [
  'DROP TABLE address_checks',
  'DROP TABLE drills',
  'ALTER TABLE contact_points DROP COLUMN verified_at',
];

/** Addresses are verified by a link, one by one or for all heads in a drill. */
export class CheckAddresses1733950000000 implements MigrationInterface {
  name = 'CheckAddresses1733950000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE delivery_preferences (
      id uuid NOT NULL,
      person_id uuid,
      agency_id uuid,
      send_from text,
      send_until text,
      per_day integer,
      set_by text NOT NULL,
      set_at timestamptz NOT NULL,
      CONSTRAINT uq_delivery_preferences_person_id UNIQUE (person_id),
      CONSTRAINT uq_delivery_preferences_agency_id UNIQUE (agency_id),
      CONSTRAINT pk_delivery_preferences PRIMARY KEY (id)
    )`,
  `ALTER TABLE delivery_preferences
      ADD CONSTRAINT fk_delivery_preferences_person_id FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE delivery_preferences
      ADD CONSTRAINT fk_delivery_preferences_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE channel_minutes (
      channel text NOT NULL,
      began timestamptz NOT NULL,
      messages integer NOT NULL,
      CONSTRAINT pk_channel_minutes PRIMARY KEY (channel)
    )`,
  `CREATE TABLE silences (
      id uuid NOT NULL,
      plan_id uuid,
      agency_id uuid,
      from_on date NOT NULL,
      to_on date NOT NULL,
      reason text NOT NULL,
      author text NOT NULL,
      created_at timestamptz NOT NULL,
      ended_at timestamptz,
      ended_by text,
      CONSTRAINT pk_silences PRIMARY KEY (id)
    )`,
  'CREATE INDEX ix_silences_to_on ON silences (to_on)',
  `ALTER TABLE silences
      ADD CONSTRAINT fk_silences_plan_id FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE silences
      ADD CONSTRAINT fk_silences_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const down = ['DROP TABLE silences', 'DROP TABLE channel_minutes', 'DROP TABLE delivery_preferences'];

/** Limits of persons, agencies and channels, and silence by filter. */
export class LimitSending1733940000000 implements MigrationInterface {
  name = 'LimitSending1733940000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

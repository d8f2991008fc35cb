import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE zalo_tokens (
      id uuid NOT NULL,
      oa_id text NOT NULL,
      access_sealed text,
      refresh_sealed text,
      imported_by text,
      obtained_at timestamptz NOT NULL,
      access_expires_at timestamptz NOT NULL,
      refresh_started_at timestamptz,
      refresh_problem text,
      replaced_at timestamptz,
      lost_at timestamptz,
      lost_reason text,
      CONSTRAINT pk_zalo_tokens PRIMARY KEY (id)
    )`,
  `CREATE UNIQUE INDEX ix_zalo_tokens_oa_id ON zalo_tokens (oa_id) WHERE replaced_at IS NULL`,
  `CREATE TABLE zalo_events (
      id uuid NOT NULL,
      event_key text NOT NULL,
      name text NOT NULL,
      body text NOT NULL,
      happened_at timestamptz NOT NULL,
      received_at timestamptz NOT NULL,
      processed_at timestamptz,
      failures integer NOT NULL,
      problem text,
      CONSTRAINT uq_zalo_events_event_key UNIQUE (event_key),
      CONSTRAINT pk_zalo_events PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_zalo_events_received_at ON zalo_events (received_at) WHERE processed_at IS NULL`,
  `CREATE TABLE zalo_binding_codes (
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      code_hash text NOT NULL,
      issued_by text NOT NULL,
      issued_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      used_by text,
      CONSTRAINT uq_zalo_binding_codes_code_hash UNIQUE (code_hash),
      CONSTRAINT pk_zalo_binding_codes PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_zalo_binding_codes_person_id ON zalo_binding_codes (person_id)`,
  `ALTER TABLE zalo_binding_codes
      ADD CONSTRAINT fk_zalo_binding_codes_person_id FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE zalo_users (
      user_id text NOT NULL,
      person_id uuid,
      bound_at timestamptz,
      follows boolean,
      follow_changed_at timestamptz,
      last_message_at timestamptz,
      answers_since timestamptz,
      answers integer NOT NULL,
      wrong_codes_since timestamptz,
      wrong_codes integer NOT NULL,
      CONSTRAINT uq_zalo_users_person_id UNIQUE (person_id),
      CONSTRAINT pk_zalo_users PRIMARY KEY (user_id)
    )`,
  `ALTER TABLE zalo_users
      ADD CONSTRAINT fk_zalo_users_person_id FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Tokens, events, binding codes and users of Zalo. */
export class CreateZalo1733750000000 implements MigrationInterface {
  name = 'CreateZalo1733750000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE zalo_users, zalo_binding_codes, zalo_events, zalo_tokens');
  }
}

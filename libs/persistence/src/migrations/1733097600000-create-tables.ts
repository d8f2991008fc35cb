import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE agencies (
      id uuid NOT NULL,
      code text NOT NULL,
      province text NOT NULL,
      name text NOT NULL,
      short_name text NOT NULL,
      kind text NOT NULL,
      valid_from date,
      valid_to date,
      CONSTRAINT uq_agencies_code UNIQUE (code),
      CONSTRAINT pk_agencies PRIMARY KEY (id)
    )`,
  `CREATE TABLE plans (
      id uuid NOT NULL,
      number text NOT NULL,
      issuer text NOT NULL,
      issued_on date NOT NULL,
      title text NOT NULL,
      from_year integer NOT NULL,
      to_year integer NOT NULL,
      appendix text NOT NULL,
      standing_agency_id uuid,
      parent_plan_id uuid,
      settings jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_plans_number_issued_on UNIQUE (number, issued_on),
      CONSTRAINT pk_plans PRIMARY KEY (id)
    )`,
  `CREATE TABLE plan_items (
      id uuid NOT NULL,
      plan_id uuid,
      position integer NOT NULL,
      row_number integer,
      group_heading text NOT NULL,
      ordinal text NOT NULL,
      task text NOT NULL,
      product text NOT NULL,
      lead text NOT NULL,
      coordinating text NOT NULL,
      deadline text NOT NULL,
      note text NOT NULL,
      mode text NOT NULL,
      giving_document jsonb,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_plan_items_plan_id_position UNIQUE (plan_id, position),
      CONSTRAINT pk_plan_items PRIMARY KEY (id)
    )`,
  `CREATE TABLE readings (
      item_id uuid NOT NULL,
      rule jsonb NOT NULL,
      confidence text NOT NULL,
      reasons jsonb NOT NULL,
      confirmed_by text,
      confirmed_at timestamptz,
      CONSTRAINT pk_readings PRIMARY KEY (item_id)
    )`,
  `CREATE TABLE agency_groups (
      id uuid NOT NULL,
      code text NOT NULL,
      name text NOT NULL,
      spellings jsonb NOT NULL,
      expandable boolean NOT NULL,
      CONSTRAINT uq_agency_groups_code UNIQUE (code),
      CONSTRAINT pk_agency_groups PRIMARY KEY (id)
    )`,
  `CREATE TABLE item_agencies (
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      role text NOT NULL,
      position integer NOT NULL,
      printed text NOT NULL,
      agency_id uuid,
      group_id uuid,
      CONSTRAINT uq_item_agencies_item_id_role_position UNIQUE (item_id, role, position),
      CONSTRAINT pk_item_agencies PRIMARY KEY (id)
    )`,
  `CREATE TABLE import_batches (
      id uuid NOT NULL,
      file_name text NOT NULL,
      file_hash text NOT NULL,
      file bytea NOT NULL,
      preview jsonb NOT NULL,
      decisions jsonb,
      plan_id uuid,
      created_by text NOT NULL,
      created_at timestamptz NOT NULL,
      applied_at timestamptz,
      CONSTRAINT pk_import_batches PRIMARY KEY (id)
    )`,
  `CREATE TABLE plan_years (
      plan_id uuid NOT NULL,
      year integer NOT NULL,
      state text NOT NULL,
      total integer NOT NULL,
      done integer NOT NULL,
      requested_by text NOT NULL,
      requested_at timestamptz NOT NULL,
      finished_at timestamptz,
      CONSTRAINT pk_plan_years PRIMARY KEY (plan_id, year)
    )`,
  `CREATE TABLE questions (
      id uuid NOT NULL,
      code text NOT NULL,
      kind text NOT NULL,
      plan_id uuid,
      item_id uuid,
      data jsonb NOT NULL,
      raised_at timestamptz NOT NULL,
      answered_at timestamptz,
      answer jsonb,
      CONSTRAINT uq_questions_code UNIQUE (code),
      CONSTRAINT pk_questions PRIMARY KEY (id)
    )`,
  `CREATE TABLE people (
      id uuid NOT NULL,
      name text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_people PRIMARY KEY (id)
    )`,
  `CREATE TABLE assignments (
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      year integer NOT NULL,
      agency_id uuid NOT NULL,
      assigned_at timestamptz NOT NULL,
      acknowledged_at timestamptz,
      acknowledged_by text,
      officer_person_id uuid,
      monitor_person_id uuid,
      promised_on date,
      next_at timestamptz,
      closed_at timestamptz,
      CONSTRAINT uq_assignments_item_id_year_agency_id UNIQUE (item_id, year, agency_id),
      CONSTRAINT pk_assignments PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_assignments_agency_id ON assignments  (agency_id)`,
  `CREATE INDEX ix_assignments_next_at ON assignments  (next_at)`,
  `CREATE TABLE stages (
      id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      position integer NOT NULL,
      kind text NOT NULL,
      basis text NOT NULL,
      nominal date,
      effective date,
      working date,
      first_nominal date,
      soon_on date,
      due_version integer NOT NULL,
      due_set_at timestamptz NOT NULL,
      held boolean NOT NULL,
      waits_for jsonb NOT NULL,
      continuous boolean NOT NULL,
      presented_at timestamptz,
      completed_at timestamptz,
      document_number text,
      document_on date,
      confirmed_at timestamptz,
      confirmed_by text,
      self_confirmed boolean NOT NULL,
      returned_at timestamptz,
      return_reason text,
      returns integer NOT NULL,
      CONSTRAINT uq_stages_assignment_id_position UNIQUE (assignment_id, position),
      CONSTRAINT pk_stages PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_stages_effective ON stages  (effective)`,
  `CREATE TABLE events (
      id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      stage_id uuid,
      kind text NOT NULL,
      actor text NOT NULL,
      on_behalf_of text,
      channel text NOT NULL,
      at timestamptz NOT NULL,
      data jsonb NOT NULL,
      CONSTRAINT pk_events PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_events_assignment_id_at ON events  (assignment_id, at)`,
  `CREATE TABLE agency_names (
      id uuid NOT NULL,
      agency_id uuid NOT NULL,
      name text NOT NULL,
      key text NOT NULL,
      CONSTRAINT uq_agency_names_key UNIQUE (key),
      CONSTRAINT pk_agency_names PRIMARY KEY (id)
    )`,
  `CREATE TABLE agency_group_members (
      group_id uuid NOT NULL,
      agency_id uuid NOT NULL,
      CONSTRAINT pk_agency_group_members PRIMARY KEY (group_id, agency_id)
    )`,
  `CREATE TABLE positions (
      id uuid NOT NULL,
      agency_id uuid NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      fields jsonb NOT NULL,
      CONSTRAINT pk_positions PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_positions_agency_id_kind ON positions  (agency_id, kind)`,
  `CREATE TABLE tenures (
      id uuid NOT NULL,
      position_id uuid NOT NULL,
      person_id uuid NOT NULL,
      from_on date NOT NULL,
      to_on date,
      CONSTRAINT pk_tenures PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_tenures_position_id ON tenures  (position_id)`,
  `CREATE TABLE contact_points (
      id uuid NOT NULL,
      person_id uuid,
      agency_id uuid,
      kind text NOT NULL,
      address text NOT NULL,
      disabled_at timestamptz,
      disabled_reason text,
      CONSTRAINT pk_contact_points PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_contact_points_agency_id ON contact_points  (agency_id)`,
  `CREATE INDEX ix_contact_points_person_id ON contact_points  (person_id)`,
  `CREATE TABLE recipients (
      id uuid NOT NULL,
      person_id uuid,
      agency_id uuid,
      armed boolean NOT NULL,
      next_at timestamptz,
      retry_at timestamptz,
      failures integer NOT NULL,
      CONSTRAINT uq_recipients_agency_id UNIQUE (agency_id),
      CONSTRAINT uq_recipients_person_id UNIQUE (person_id),
      CONSTRAINT pk_recipients PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_recipients_next_at ON recipients  (next_at)`,
  `CREATE TABLE rungs (
      id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      stage_id uuid,
      subject_id uuid NOT NULL,
      kind text NOT NULL,
      code text NOT NULL,
      repeat integer NOT NULL,
      due_version integer NOT NULL,
      due_at timestamptz NOT NULL,
      decided_at timestamptz NOT NULL,
      outcome text NOT NULL,
      reason text,
      policy_version integer NOT NULL,
      CONSTRAINT uq_rungs_subject_id_code_repeat_due_version UNIQUE (subject_id, code, repeat, due_version),
      CONSTRAINT pk_rungs PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_rungs_assignment_id ON rungs  (assignment_id)`,
  `CREATE TABLE messages (
      id uuid NOT NULL,
      recipient_id uuid NOT NULL,
      channel text NOT NULL,
      address text NOT NULL,
      copy boolean NOT NULL,
      template text NOT NULL,
      template_version integer NOT NULL,
      subject text NOT NULL,
      text_body text NOT NULL,
      html_body text NOT NULL,
      provider_id text NOT NULL,
      envelope jsonb NOT NULL,
      notice_ids uuid array NOT NULL,
      state text NOT NULL,
      state_reason text,
      created_at timestamptz NOT NULL,
      sent_at timestamptz,
      CONSTRAINT uq_messages_provider_id UNIQUE (provider_id),
      CONSTRAINT pk_messages PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_messages_state ON messages  (state)`,
  `CREATE INDEX ix_messages_recipient_id_created_at ON messages  (recipient_id, created_at)`,
  `CREATE TABLE notices (
      id uuid NOT NULL,
      rung_id uuid NOT NULL,
      recipient_id uuid NOT NULL,
      role text NOT NULL,
      copy boolean NOT NULL,
      addressed_as text NOT NULL,
      remark text,
      position_id uuid,
      state text NOT NULL,
      reason text,
      message_id uuid,
      replaces_id uuid,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_notices_rung_id_recipient_id UNIQUE (rung_id, recipient_id),
      CONSTRAINT pk_notices PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_notices_message_id ON notices  (message_id)`,
  `CREATE INDEX ix_notices_recipient_id_state ON notices  (recipient_id, state)`,
  `CREATE TABLE message_attempts (
      id uuid NOT NULL,
      message_id uuid NOT NULL,
      number integer NOT NULL,
      started_at timestamptz NOT NULL,
      finished_at timestamptz,
      outcome text,
      detail text,
      CONSTRAINT uq_message_attempts_message_id_number UNIQUE (message_id, number),
      CONSTRAINT pk_message_attempts PRIMARY KEY (id)
    )`,
  `CREATE TABLE wake_ups (
      id uuid NOT NULL,
      kind text NOT NULL,
      target_id text NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_wake_ups PRIMARY KEY (id)
    )`,
  `CREATE TABLE clock (
      id integer NOT NULL DEFAULT '1',
      offset_ms bigint NOT NULL,
      frozen_at timestamptz,
      CONSTRAINT pk_clock PRIMARY KEY (id)
    )`,
  `CREATE TABLE clock_moves (
      id uuid NOT NULL,
      target_at timestamptz NOT NULL,
      state text NOT NULL,
      requested_at timestamptz NOT NULL,
      finished_at timestamptz,
      handed_over integer NOT NULL,
      retrying integer NOT NULL,
      detail text,
      CONSTRAINT pk_clock_moves PRIMARY KEY (id)
    )`,
  `CREATE UNIQUE INDEX ix_clock_moves_state ON clock_moves  (state) WHERE state = 'running'`,
  `CREATE TABLE office (
      id integer NOT NULL DEFAULT '1',
      next_at timestamptz,
      CONSTRAINT pk_office PRIMARY KEY (id)
    )`,
  `CREATE TABLE policies (
      version integer NOT NULL,
      data jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_policies PRIMARY KEY (version)
    )`,
  `CREATE TABLE calendars (
      version integer NOT NULL,
      data jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_calendars PRIMARY KEY (version)
    )`,
  `CREATE TABLE settings (
      key text NOT NULL,
      value jsonb NOT NULL,
      CONSTRAINT pk_settings PRIMARY KEY (key)
    )`,
  `CREATE TABLE accounts (
      id uuid NOT NULL,
      email text NOT NULL,
      name text NOT NULL,
      password_hash text NOT NULL,
      role text NOT NULL,
      agency_id uuid,
      disabled_at timestamptz,
      created_at timestamptz NOT NULL,
      CONSTRAINT uq_accounts_email UNIQUE (email),
      CONSTRAINT pk_accounts PRIMARY KEY (id)
    )`,
  `CREATE TABLE sessions (
      token_hash text NOT NULL,
      account_id uuid NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      CONSTRAINT pk_sessions PRIMARY KEY (token_hash)
    )`,
  `CREATE INDEX ix_sessions_account_id ON sessions  (account_id)`,
  `CREATE TABLE api_keys (
      id uuid NOT NULL,
      name text NOT NULL,
      key_hash text NOT NULL,
      role text NOT NULL,
      agency_id uuid,
      created_at timestamptz NOT NULL,
      revoked_at timestamptz,
      CONSTRAINT uq_api_keys_name UNIQUE (name),
      CONSTRAINT uq_api_keys_key_hash UNIQUE (key_hash),
      CONSTRAINT pk_api_keys PRIMARY KEY (id)
    )`,
  `CREATE TABLE audit_log (
      id uuid NOT NULL,
      at timestamptz NOT NULL,
      actor text NOT NULL,
      action text NOT NULL,
      target text NOT NULL,
      data jsonb NOT NULL,
      CONSTRAINT pk_audit_log PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_audit_log_at ON audit_log  (at)`,
  `CREATE TABLE idempotency_keys (
      actor text NOT NULL,
      key text NOT NULL,
      request text NOT NULL,
      status integer,
      response jsonb,
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_idempotency_keys PRIMARY KEY (actor, key)
    )`,
  `ALTER TABLE plans
      ADD CONSTRAINT fk_plans_standing_agency_id FOREIGN KEY (standing_agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE plans
      ADD CONSTRAINT fk_plans_parent_plan_id FOREIGN KEY (parent_plan_id) REFERENCES plans(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE plan_items
      ADD CONSTRAINT fk_plan_items_plan_id FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE readings
      ADD CONSTRAINT fk_readings_item_id FOREIGN KEY (item_id) REFERENCES plan_items(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE item_agencies
      ADD CONSTRAINT fk_item_agencies_item_id FOREIGN KEY (item_id) REFERENCES plan_items(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE item_agencies
      ADD CONSTRAINT fk_item_agencies_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE item_agencies
      ADD CONSTRAINT fk_item_agencies_group_id FOREIGN KEY (group_id) REFERENCES agency_groups(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE import_batches
      ADD CONSTRAINT fk_import_batches_plan_id FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE plan_years
      ADD CONSTRAINT fk_plan_years_plan_id FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE questions
      ADD CONSTRAINT fk_questions_plan_id FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE questions
      ADD CONSTRAINT fk_questions_item_id FOREIGN KEY (item_id) REFERENCES plan_items(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE assignments
      ADD CONSTRAINT fk_assignments_item_id FOREIGN KEY (item_id) REFERENCES plan_items(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE assignments
      ADD CONSTRAINT fk_assignments_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE assignments
      ADD CONSTRAINT fk_assignments_officer_person_id FOREIGN KEY (officer_person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE assignments
      ADD CONSTRAINT fk_assignments_monitor_person_id FOREIGN KEY (monitor_person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE stages
      ADD CONSTRAINT fk_stages_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE events
      ADD CONSTRAINT fk_events_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE events
      ADD CONSTRAINT fk_events_stage_id FOREIGN KEY (stage_id) REFERENCES stages(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE agency_names
      ADD CONSTRAINT fk_agency_names_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE agency_group_members
      ADD CONSTRAINT fk_agency_group_members_group_id FOREIGN KEY (group_id) REFERENCES agency_groups(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE agency_group_members
      ADD CONSTRAINT fk_agency_group_members_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE positions
      ADD CONSTRAINT fk_positions_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE tenures
      ADD CONSTRAINT fk_tenures_position_id FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE tenures
      ADD CONSTRAINT fk_tenures_person_id FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE contact_points
      ADD CONSTRAINT fk_contact_points_person_id FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE contact_points
      ADD CONSTRAINT fk_contact_points_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE recipients
      ADD CONSTRAINT fk_recipients_person_id FOREIGN KEY (person_id) REFERENCES people(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE recipients
      ADD CONSTRAINT fk_recipients_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE rungs
      ADD CONSTRAINT fk_rungs_assignment_id FOREIGN KEY (assignment_id) REFERENCES assignments(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE rungs
      ADD CONSTRAINT fk_rungs_stage_id FOREIGN KEY (stage_id) REFERENCES stages(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE messages
      ADD CONSTRAINT fk_messages_recipient_id FOREIGN KEY (recipient_id) REFERENCES recipients(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE notices
      ADD CONSTRAINT fk_notices_rung_id FOREIGN KEY (rung_id) REFERENCES rungs(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE notices
      ADD CONSTRAINT fk_notices_recipient_id FOREIGN KEY (recipient_id) REFERENCES recipients(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE notices
      ADD CONSTRAINT fk_notices_position_id FOREIGN KEY (position_id) REFERENCES positions(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE notices
      ADD CONSTRAINT fk_notices_message_id FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE notices
      ADD CONSTRAINT fk_notices_replaces_id FOREIGN KEY (replaces_id) REFERENCES notices(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE message_attempts
      ADD CONSTRAINT fk_message_attempts_message_id FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE accounts
      ADD CONSTRAINT fk_accounts_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE sessions
      ADD CONSTRAINT fk_sessions_account_id FOREIGN KEY (account_id) REFERENCES accounts(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE api_keys
      ADD CONSTRAINT fk_api_keys_agency_id FOREIGN KEY (agency_id) REFERENCES agencies(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

const tables = [
  'agencies',
  'plans',
  'plan_items',
  'readings',
  'agency_groups',
  'item_agencies',
  'import_batches',
  'plan_years',
  'questions',
  'people',
  'assignments',
  'stages',
  'events',
  'agency_names',
  'agency_group_members',
  'positions',
  'tenures',
  'contact_points',
  'recipients',
  'rungs',
  'messages',
  'notices',
  'message_attempts',
  'wake_ups',
  'clock',
  'clock_moves',
  'office',
  'policies',
  'calendars',
  'settings',
  'accounts',
  'sessions',
  'api_keys',
  'audit_log',
  'idempotency_keys',
];

/** Every table of the foundation. */
export class CreateTables1733097600000 implements MigrationInterface {
  name = 'CreateTables1733097600000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${tables.join(', ')}`);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE mail_reports (
      id uuid NOT NULL,
      report_key text NOT NULL,
      message_id uuid NOT NULL,
      action text NOT NULL,
      status text,
      detail text NOT NULL,
      received_at timestamptz NOT NULL,
      CONSTRAINT uq_mail_reports_report_key UNIQUE (report_key),
      CONSTRAINT pk_mail_reports PRIMARY KEY (id)
    )`,
  `CREATE INDEX ix_mail_reports_message_id ON mail_reports (message_id)`,
  `ALTER TABLE mail_reports
      ADD CONSTRAINT fk_mail_reports_message_id FOREIGN KEY (message_id) REFERENCES messages(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `CREATE TABLE mail_servers (
      name text NOT NULL,
      state text NOT NULL,
      since timestamptz NOT NULL,
      problem text,
      CONSTRAINT pk_mail_servers PRIMARY KEY (name)
    )`,
];

/** What mail servers report later about mails that they had taken, and how the servers themselves stand. */
export class CreateMailReports1734000000000 implements MigrationInterface {
  name = 'CreateMailReports1734000000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mail_servers, mail_reports');
  }
}

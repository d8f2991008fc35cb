import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE assignments ADD COLUMN acknowledged_means text`,
  `ALTER TABLE assignments ADD COLUMN contested_at timestamptz`,
  `ALTER TABLE assignments ADD COLUMN promised_at timestamptz`,
  `CREATE TABLE files (
      id uuid NOT NULL,
      name text NOT NULL,
      media_type text NOT NULL,
      hash text NOT NULL,
      content bytea NOT NULL,
      created_at timestamptz NOT NULL,
      CONSTRAINT pk_files PRIMARY KEY (id)
    )`,
];

/** Acknowledgements that the office recorded for somebody, promises given anew, and the files of completions. */
export class KeepWordsOfLeads1733970000000 implements MigrationInterface {
  name = 'KeepWordsOfLeads1733970000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE files');
    for (const column of ['promised_at', 'contested_at', 'acknowledged_means']) {
      await runner.query(`ALTER TABLE assignments DROP COLUMN ${column}`);
    }
  }
}

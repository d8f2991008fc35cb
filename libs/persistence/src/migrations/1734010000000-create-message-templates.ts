import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The versions of the letter; the first one is added by the program when it is needed. */
export class CreateMessageTemplates1734010000000 implements MigrationInterface {
  name = 'CreateMessageTemplates1734010000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE message_templates (
      version integer NOT NULL,
      content jsonb NOT NULL,
      origin text NOT NULL,
      by text NOT NULL,
      note text,
      created_at timestamptz NOT NULL,
      based_on integer,
      shipped text NOT NULL,
      CONSTRAINT pk_message_templates PRIMARY KEY (version)
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE message_templates');
  }
}

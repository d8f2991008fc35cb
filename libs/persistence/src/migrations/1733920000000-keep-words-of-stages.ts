import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A stage of a cell that asks for several things knows which words of it are its own. */
export class KeepWordsOfStages1733920000000 implements MigrationInterface {
  name = 'KeepWordsOfStages1733920000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stages ADD COLUMN words jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE stages DROP COLUMN words');
  }
}

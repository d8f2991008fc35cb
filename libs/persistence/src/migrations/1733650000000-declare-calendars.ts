import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Each day of a calendar names its decision. Until here only the calendar that is shipped could stand in the table; it is
 * taken out and written again, with its sources, when the API starts.
 */
export class DeclareCalendars1733650000000 implements MigrationInterface {
  name = 'DeclareCalendars1733650000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM calendars');
    await runner.query('ALTER TABLE calendars ADD COLUMN decision text, ADD COLUMN created_by text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM calendars');
    await runner.query('ALTER TABLE calendars DROP COLUMN decision, DROP COLUMN created_by');
  }
}

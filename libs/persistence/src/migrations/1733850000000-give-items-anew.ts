import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an amendment has taken back may be given to the same agency again. */
export class GiveItemsAnew1733850000000 implements MigrationInterface {
  name = 'GiveItemsAnew1733850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE assignments DROP CONSTRAINT uq_assignments_item_id_year_agency_id');
    await runner.query(
      `CREATE UNIQUE INDEX ix_assignments_item_id_year_agency_id ON assignments (item_id, year, agency_id)
        WHERE withdrawn_at IS NULL`,
    );
  }

  /** Refused by the database where an item was given anew: the earlier schema cannot hold both. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX ix_assignments_item_id_year_agency_id');
    await runner.query(
      'ALTER TABLE assignments ADD CONSTRAINT uq_assignments_item_id_year_agency_id UNIQUE (item_id, year, agency_id)',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  'ALTER TABLE plan_items ADD COLUMN place text, ADD COLUMN removed_at timestamptz, ADD COLUMN removed_because text',
  'ALTER TABLE assignments ADD COLUMN withdrawn_at timestamptz, ADD COLUMN withdrawn_because text',
  'ALTER TABLE import_batches ADD COLUMN corrections jsonb, ADD COLUMN amendment jsonb',
  `CREATE TABLE item_changes (
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      batch_id uuid NOT NULL,
      kind text NOT NULL,
      document jsonb NOT NULL,
      fields jsonb NOT NULL,
      actor text NOT NULL,
      at timestamptz NOT NULL,
      CONSTRAINT pk_item_changes PRIMARY KEY (id)
    )`,
  'CREATE INDEX ix_item_changes_item_id_at ON item_changes (item_id, at)',
  `ALTER TABLE item_changes
      ADD CONSTRAINT fk_item_changes_item_id FOREIGN KEY (item_id) REFERENCES plan_items(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE item_changes
      ADD CONSTRAINT fk_item_changes_batch_id FOREIGN KEY (batch_id) REFERENCES import_batches(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
];

/** Corrections of previews, where a row stood in its file, and what amending documents did to items. */
export class KeepChangesOfPlans1733500000000 implements MigrationInterface {
  name = 'KeepChangesOfPlans1733500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE item_changes');
    await runner.query('ALTER TABLE assignments DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_because');
    await runner.query('ALTER TABLE import_batches DROP COLUMN corrections, DROP COLUMN amendment');
    await runner.query(
      'ALTER TABLE plan_items DROP COLUMN place, DROP COLUMN removed_at, DROP COLUMN removed_because',
    );
  }
}

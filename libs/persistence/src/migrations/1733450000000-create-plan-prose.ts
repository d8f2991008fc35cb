import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE plan_targets (
      id uuid NOT NULL,
      plan_id uuid NOT NULL,
      position integer NOT NULL,
      group_heading text NOT NULL,
      text text NOT NULL,
      measure text NOT NULL,
      figure double precision,
      figure_to double precision,
      unit text NOT NULL,
      bound text,
      by_on date,
      by_text text NOT NULL,
      yearly boolean NOT NULL,
      CONSTRAINT uq_plan_targets_plan_id_position UNIQUE (plan_id, position),
      CONSTRAINT pk_plan_targets PRIMARY KEY (id)
    )`,
  `CREATE TABLE plan_proposals (
      plan_id uuid NOT NULL,
      number integer NOT NULL,
      group_heading text NOT NULL,
      ordinal text NOT NULL,
      task text NOT NULL,
      product text NOT NULL,
      lead text NOT NULL,
      coordinating text NOT NULL,
      deadline text NOT NULL,
      item_id uuid,
      CONSTRAINT pk_plan_proposals PRIMARY KEY (plan_id, number)
    )`,
  `ALTER TABLE plan_targets
      ADD CONSTRAINT fk_plan_targets_plan_id FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE plan_proposals
      ADD CONSTRAINT fk_plan_proposals_plan_id FOREIGN KEY (plan_id) REFERENCES plans(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  `ALTER TABLE plan_proposals
      ADD CONSTRAINT fk_plan_proposals_item_id FOREIGN KEY (item_id) REFERENCES plan_items(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // A reference tells of a plan whose issuing document nobody has entered yet.
  `ALTER TABLE plans
      ALTER COLUMN number DROP NOT NULL,
      ALTER COLUMN issuer DROP NOT NULL,
      ALTER COLUMN issued_on DROP NOT NULL,
      ALTER COLUMN from_year DROP NOT NULL,
      ALTER COLUMN to_year DROP NOT NULL,
      ADD COLUMN quoted jsonb`,
];

/** Targets and proposed tasks of a plan's text, and texts that only tell of a plan. */
export class CreatePlanProse1733450000000 implements MigrationInterface {
  name = 'CreatePlanProse1733450000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  /** References cannot stand in the older schema: they go. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE plan_proposals, plan_targets');
    await runner.query(
      'UPDATE import_batches SET plan_id = NULL WHERE plan_id IN (SELECT id FROM plans WHERE number IS NULL)',
    );
    await runner.query('DELETE FROM plans WHERE number IS NULL');
    await runner.query(
      `ALTER TABLE plans
         ALTER COLUMN number SET NOT NULL,
         ALTER COLUMN issuer SET NOT NULL,
         ALTER COLUMN issued_on SET NOT NULL,
         ALTER COLUMN from_year SET NOT NULL,
         ALTER COLUMN to_year SET NOT NULL,
         DROP COLUMN quoted`,
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE message_receipts (
      provider_id text NOT NULL,
      receipt text NOT NULL,
      received_at timestamptz NOT NULL,
      CONSTRAINT pk_message_receipts PRIMARY KEY (provider_id, receipt)
    )`,
  `ALTER TABLE messages ADD COLUMN template_data jsonb,
                        ADD COLUMN delivered_at timestamptz,
                        ADD COLUMN seen_at timestamptz`,
];

const down = [
  `UPDATE messages SET state = 'handed-over' WHERE state IN ('delivered', 'seen')`,
  `ALTER TABLE messages DROP COLUMN template_data, DROP COLUMN delivered_at, DROP COLUMN seen_at`,
  'DROP TABLE message_receipts',
];

/** Receipts, and what a template message was filled with. */
export class DeliverByZalo1733800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE awaited_events (
      id uuid NOT NULL,
      name text NOT NULL,
      from_year integer NOT NULL,
      to_year integer NOT NULL,
      happened_on date,
      document_number text,
      document_on date,
      link text,
      due_on date,
      recorded_by text,
      recorded_at timestamptz,
      withdrawn_by text,
      withdrawn_at timestamptz,
      record_version integer NOT NULL,
      CONSTRAINT uq_awaited_events_name_from_year_to_year UNIQUE (name, from_year, to_year),
      CONSTRAINT pk_awaited_events PRIMARY KEY (id)
    )`,
  `CREATE TABLE stage_events (
      stage_id uuid NOT NULL,
      event_id uuid NOT NULL,
      record_version integer NOT NULL,
      CONSTRAINT pk_stage_events PRIMARY KEY (stage_id, event_id)
    )`,
  `CREATE INDEX ix_stage_events_event_id ON stage_events (event_id)`,
  `ALTER TABLE stage_events
      ADD CONSTRAINT fk_stage_events_stage_id FOREIGN KEY (stage_id) REFERENCES stages(id) ON DELETE CASCADE ON UPDATE NO ACTION`,
  `ALTER TABLE stage_events
      ADD CONSTRAINT fk_stage_events_event_id FOREIGN KEY (event_id) REFERENCES awaited_events(id) ON DELETE NO ACTION ON UPDATE NO ACTION`,
  // Stages given out before: an index belongs to the year before, what happens once to the plan's period.
  `WITH waiting AS (
     SELECT s.id AS stage_id, e.name,
            CASE WHEN o.once THEN coalesce(p.from_year, a.year) ELSE a.year - o.lag END AS from_year,
            CASE WHEN o.once THEN coalesce(p.to_year, a.year) ELSE a.year - o.lag END AS to_year
       FROM stages s
       JOIN assignments a ON a.id = s.assignment_id
       JOIN plan_items i ON i.id = a.item_id
       JOIN readings r ON r.item_id = i.id
       LEFT JOIN plans p ON p.id = i.plan_id
       CROSS JOIN LATERAL jsonb_array_elements_text(s.waits_for) AS e(name)
       CROSS JOIN LATERAL (
         SELECT r.rule->>'kind' = 'afterEvents' AND coalesce((r.rule->>'once')::boolean, false)
                  AND i.task !~ '[Hh](ằ|à|Ằ|À)ng (n|N)ăm' AS once,
                CASE WHEN e.name IN ('PCI', 'PAR INDEX', 'PAPI', 'SIPAS') THEN 1 ELSE 0 END AS lag) AS o
      WHERE s.nominal IS NULL
   ), made AS (
     INSERT INTO awaited_events (id, name, from_year, to_year, record_version)
     SELECT gen_random_uuid(), w.name, w.from_year, w.to_year, 0
       FROM (SELECT DISTINCT name, from_year, to_year FROM waiting) AS w
     RETURNING id, name, from_year, to_year
   )
   INSERT INTO stage_events (stage_id, event_id, record_version)
   SELECT DISTINCT w.stage_id, m.id, 0 FROM waiting w JOIN made m USING (name, from_year, to_year)`,
];

/** Awaited events as things of their own, and the stages that wait for them. */
export class CreateAwaitedEvents1733356800000 implements MigrationInterface {
  name = 'CreateAwaitedEvents1733356800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stage_events, awaited_events');
  }
}

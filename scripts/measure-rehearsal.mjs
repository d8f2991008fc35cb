// Speed of a rehearsal, for `npm run measure`: 400 items, each of them owed by the same 60 agencies, not given out yet.
import pg from 'pg';

const ITEMS = 400;
const AGENCIES = 60;

/** Figures of rehearsing a large year on an API at `address`; rows are made on the database itself. */
export async function measureRehearsal({ databaseUrl, address, key }) {
  const planId = await largePlan(databaseUrl);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const figures = [];
  for (const assumption of ['nobody-acts', 'all-on-time']) {
    const startedAt = performance.now();
    const response = await fetch(`${address}/api/plans/${planId}/years/2025/rehearsal`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ assumption }),
    });
    const body = await response.text();
    if (!response.ok) throw new Error(`rehearsal: ${response.status} ${body.slice(0, 300)}`);
    const seconds = (performance.now() - startedAt) / 1000;
    const { messages } = JSON.parse(body).load;
    figures.push([
      `rehearsal of ${ITEMS} items × ${AGENCIES} agencies, ${assumption}, ${messages} letters`,
      seconds,
    ]);
  }
  return figures;
}

async function largePlan(databaseUrl) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      `INSERT INTO plans SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'number', 'ĐO/KH-UBND'))).*
         FROM plans p WHERE p.number LIKE '1782/%' RETURNING id`,
    );
    for (const statement of statements) {
      await client.query(statement, statement.includes('$1') ? [rows[0].id] : []);
    }
    return rows[0].id;
  } finally {
    await client.end();
  }
}

/** $1 the plan. Agencies with a mailbox and a head; items with the deadlines of plan 1782 in turn. */
const statements = [
  `INSERT INTO agencies (id, code, province, name, short_name, kind)
   SELECT gen_random_uuid(), 'do-' || n, 'Phú Thọ', 'Cơ quan đo ' || n, 'Cơ quan đo ' || n, 'so' FROM generate_series(1, ${AGENCIES}) n`,
  `INSERT INTO contact_points (id, agency_id, kind, address)
   SELECT gen_random_uuid(), id, 'email', code || '@phutho.example' FROM agencies WHERE code LIKE 'do-%'`,
  `INSERT INTO positions (id, agency_id, kind, title, fields)
   SELECT gen_random_uuid(), id, 'head', 'Giám đốc', '[]' FROM agencies WHERE code LIKE 'do-%'`,
  `WITH heads AS (SELECT gen_random_uuid() AS person_id, p.id, g.code, g.name FROM positions p
                    JOIN agencies g ON g.id = p.agency_id WHERE g.code LIKE 'do-%'),
        people AS (INSERT INTO people (id, name, created_at) SELECT person_id, 'Giám đốc ' || name, now() FROM heads),
        tenures AS (INSERT INTO tenures (id, position_id, person_id, from_on)
                    SELECT gen_random_uuid(), id, person_id, '2024-01-01' FROM heads)
   INSERT INTO contact_points (id, person_id, kind, address)
   SELECT gen_random_uuid(), person_id, 'email', 'giam-doc.' || code || '@phutho.example' FROM heads`,
  `INSERT INTO plan_items (id, plan_id, position, group_heading, ordinal, task, product, lead, coordinating, deadline, note, mode, created_at)
   SELECT gen_random_uuid(), $1, n, 'II. Cải cách thể chế', n::text, 'Nhiệm vụ ' || n, 'Kế hoạch', '', '', '', '', 'each', now()
     FROM generate_series(1, ${ITEMS}) n`,
  `INSERT INTO readings (item_id, rule, confidence, reasons)
   SELECT i.id, r.rule, r.confidence, r.reasons FROM plan_items i
     JOIN (SELECT r.rule, r.confidence, r.reasons, row_number() OVER (ORDER BY x.position) AS place,
                  count(*) OVER () AS all
             FROM readings r JOIN plan_items x ON x.id = r.item_id JOIN plans p ON p.id = x.plan_id
            WHERE p.number LIKE '1782/%') AS r ON r.place = 1 + i.position % r.all
    WHERE i.plan_id = $1`,
  `INSERT INTO item_agencies (id, item_id, role, position, printed, agency_id)
   SELECT gen_random_uuid(), i.id, 'lead', g.place, g.name, g.id
     FROM plan_items i
     CROSS JOIN (SELECT id, name, row_number() OVER (ORDER BY code) AS place FROM agencies WHERE code LIKE 'do-%') AS g
    WHERE i.plan_id = $1`,
];

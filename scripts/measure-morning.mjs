// Speed of one morning, for `npm run measure`: 10,000 notices already written, for 300 people of the office.
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const PEOPLE = 300;
const NOTICES = 10_000;

/** Seconds from the wake-ups until every message is with the local mail server; rows are made on the database itself. */
export async function measureMorning({ databaseUrl, now }) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement, statement.includes('$1') ? [now] : []);
    const startedAt = performance.now();
    await client.query(wake);
    for (;;) {
      const { rows } = await client.query(sent);
      if (rows[0].count === PEOPLE) break;
      await sleep(50);
    }
    const seconds = (performance.now() - startedAt) / 1000;
    return [[`${NOTICES} notices for ${PEOPLE} people, bundled and handed over`, seconds]];
  } finally {
    await client.end();
  }
}

const perPerson = Math.ceil(NOTICES / PEOPLE);

/** $1 a business instant inside the send window. */
const statements = [
  `INSERT INTO people (id, name, created_at)
   SELECT gen_random_uuid(), 'sang-' || n, now() FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO contact_points (id, person_id, kind, address)
   SELECT gen_random_uuid(), id, 'email', name || '@phutho.example' FROM people WHERE name LIKE 'sang-%'`,
  `INSERT INTO recipients (id, person_id, armed, next_at, failures)
   SELECT gen_random_uuid(), id, true, $1, 0 FROM people WHERE name LIKE 'sang-%'`,
  `INSERT INTO rungs (id, assignment_id, stage_id, subject_id, kind, code, repeat, due_version, due_at, decided_at, outcome, policy_version)
   SELECT gen_random_uuid(), assignment_id, id, id, 'office-7', 'office-7', 90, due_version, $1, $1, 'told', 3
     FROM (SELECT * FROM stages WHERE completed_at IS NULL AND presented_at IS NULL AND cancelled_at IS NULL
            ORDER BY id LIMIT ${perPerson}) AS open`,
  `INSERT INTO notices (id, rung_id, recipient_id, role, copy, addressed_as, state, created_at)
   SELECT gen_random_uuid(), rung_id, recipient_id, 'office', false, 'Đồng chí theo dõi', 'waiting', $1
     FROM (SELECT rungs.id AS rung_id, recipients.id AS recipient_id,
                  row_number() OVER (ORDER BY rungs.id, recipients.id) AS place
             FROM recipients JOIN people ON people.id = recipients.person_id AND people.name LIKE 'sang-%'
             CROSS JOIN rungs WHERE rungs.repeat = 90) AS told
    WHERE place <= ${NOTICES}`,
];

const wake = `INSERT INTO wake_ups (id, kind, target_id, created_at)
  SELECT gen_random_uuid(), 'delivery', recipients.id, now()
    FROM recipients JOIN people ON people.id = recipients.person_id WHERE people.name LIKE 'sang-%'`;

const sent = `SELECT count(*)::int AS count FROM messages
  JOIN recipients ON recipients.id = messages.recipient_id JOIN people ON people.id = recipients.person_id
 WHERE people.name LIKE 'sang-%' AND messages.state = 'handed-over'`;

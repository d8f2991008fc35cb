import {
  type Actor,
  AdvanceAssignment,
  AssignmentFactsStore,
  type By,
  DecisionStore,
  RecipientResolver,
  Transaction,
} from '#application';
import { Clock, RulesInForce, WakeUps } from '#application';
import { type Duty, Province } from './commands-province.js';

interface NoticeRow {
  code: string;
  role: string;
  copy: boolean;
  due_version: number;
  state: string;
  reason: string | null;
  address: string;
}

/** A province whose workflow is a test: it decides what is due when asked. */
export interface Desk {
  province: Province;
  office: By;
  justice: By;
  finance: By;
  viewer: By;
  /** Puts the clock to an instant of Vietnam ("2025-01-17 07:00") and decides what is due for the assignments. */
  decide(at: string, ...duties: Duty[]): Promise<void>;
  /** Told rungs of a duty: "code/due version". */
  told(duty: Duty): Promise<string[]>;
  notices(duty: Duty): Promise<NoticeRow[]>;
  /** Columns of its first stage. */
  stage(duty: Duty): Promise<Record<string, unknown>>;
  events(duty: Duty): Promise<{ kind: string; actor: string; on_behalf_of: string | null; data: object }[]>;
}

const by = (actor: Actor): By => ({ actor, channel: 'web' });

/** Heads and officers of two departments, the API, and the decisions of `advance` on one database. */
export async function openDesk(at: string): Promise<Desk> {
  const province = await Province.found(instantOf(at));
  for (const agency of ['justice', 'finance'] as const) {
    await province.post(agency, 'head', `Giám đốc ${agency}`);
    await province.post(agency, 'officer', `Chuyên viên ${agency}`);
  }
  await province.post('office', 'monitor', 'Chuyên viên theo dõi');
  const { app } = province;
  const advance = new AdvanceAssignment(
    app.get(Transaction),
    app.get(Clock),
    app.get(RulesInForce),
    app.get(AssignmentFactsStore),
    app.get(RecipientResolver),
    app.get(DecisionStore),
    app.get(WakeUps),
  );
  return {
    province,
    office: by(province.actor('office', 'office')),
    justice: by(province.actor('agency', 'justice')),
    finance: by(province.actor('agency', 'finance')),
    viewer: by(province.actor('viewer')),
    decide: async (instant, ...duties) => {
      await province.setClock(instantOf(instant));
      for (const duty of duties) await advance.run(duty.assignmentId);
    },
    told: async ({ assignmentId }) => {
      const rungs = await province.query<{ rung: string }>(
        `SELECT code || '/' || due_version AS rung FROM rungs
          WHERE assignment_id = $1 AND outcome = 'told' ORDER BY decided_at, due_at, code`,
        [assignmentId],
      );
      return rungs.map(({ rung }) => rung);
    },
    notices: ({ assignmentId }) =>
      province.query<NoticeRow>(
        `SELECT r.code, n.role, n.copy, r.due_version, n.state, n.reason, c.address
           FROM notices n JOIN rungs r ON r.id = n.rung_id JOIN recipients t ON t.id = n.recipient_id
           LEFT JOIN contact_points c ON c.person_id = t.person_id
          WHERE r.assignment_id = $1 ORDER BY n.created_at, n.id`,
        [assignmentId],
      ),
    stage: async ({ stageIds }) => {
      const [row] = await province.query(
        `SELECT nominal::text, effective::text, working::text, first_nominal::text, soon_on::text, due_version,
                extensions, committed_on::text, paused_at, cancelled_at, completed_at, confirmed_at, returns
           FROM stages WHERE id = $1`,
        [stageIds[0]],
      );
      return row ?? {};
    },
    events: ({ assignmentId }) =>
      province.query(
        'SELECT kind, actor, on_behalf_of, data FROM events WHERE assignment_id = $1 ORDER BY at, id',
        [assignmentId],
      ),
  };
}

function instantOf(at: string): string {
  return `${at.replace(' ', 'T')}:00+07:00`;
}

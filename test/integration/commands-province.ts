import { randomUUID } from 'node:crypto';
import type { NestExpressApplication } from '@nestjs/platform-express';
import pg from 'pg';
import type { Actor } from '#application';
import { createLogger, readConfig } from '#platform';
import { createApi } from '../../apps/api/src/http/create-api.js';
import { createDatabase } from '../support/database.js';

export const apiKey = 'key-of-the-command-tests';

type Agencies = Record<'office' | 'standing' | 'justice' | 'finance', string>;

/** One stage to make; what is left out is open and plain. */
export interface StageRow {
  kind?: string;
  nominal?: string | null;
  effective?: string | null;
  soonOn?: string | null;
  waitsFor?: string[];
  continuous?: boolean;
  presentedAt?: Date | null;
  completedAt?: Date | null;
  documentOn?: string | null;
  confirmedAt?: Date | null;
  returnedAt?: Date | null;
  pausedAt?: Date | null;
  cancelledAt?: Date | null;
}

export interface Duty {
  itemId: string;
  assignmentId: string;
  stageIds: string[];
}

/** Four agencies, one plan and the API on a database of its own; the clock stands where a test puts it. */
export class Province {
  readonly agencies: Agencies;
  readonly planId = randomUUID();
  private position = 0;

  private constructor(
    readonly app: NestExpressApplication,
    private readonly pool: pg.Pool,
    private readonly drop: () => Promise<void>,
  ) {
    this.agencies = {
      office: randomUUID(),
      standing: randomUUID(),
      justice: randomUUID(),
      finance: randomUUID(),
    };
  }

  static async found(now: string): Promise<Province> {
    const database = await createDatabase();
    const pool = new pg.Pool({ connectionString: database.url, max: 3 });
    pool.on('error', () => undefined);
    const config = readConfig({ DATABASE_URL: database.url, DONDOC_API_KEY: apiKey });
    const app = await createApi(config, createLogger('api'));
    await app.init();
    const province = new Province(app, pool, database.drop);
    await province.setClock(now);
    await province.settle();
    return province;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.pool.end();
    await this.drop();
  }

  async query<Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(sql, parameters)).rows;
  }

  /** Business time stands still at this instant. */
  async setClock(now: string): Promise<void> {
    await this.query(
      `INSERT INTO clock (id, offset_ms, frozen_at) VALUES (1, 0, $1)
       ON CONFLICT (id) DO UPDATE SET frozen_at = $1`,
      [now],
    );
  }

  actor(role: Actor['role'], agency: keyof Agencies | null = null): Actor {
    const agencyId = agency === null ? null : this.agencies[agency];
    return { id: null, name: `Tài khoản ${role} ${agency ?? ''}`.trim(), role, agencyId };
  }

  /** An item with one assignment and its stages. */
  async give(
    agency: keyof Agencies,
    stages: readonly StageRow[],
    item: { task?: string; product?: string; coordinating?: (keyof Agencies)[]; planned?: boolean } = {},
  ): Promise<Duty> {
    this.position += 1;
    const itemId = randomUUID();
    const assignmentId = randomUUID();
    const { position } = this;
    await this.insert('plan_items', {
      id: itemId,
      plan_id: item.planned === false ? null : this.planId,
      position,
      group_heading: 'II. Cải cách thể chế',
      ordinal: String(position),
      task: item.task ?? `Nhiệm vụ ${position}`,
      product: item.product ?? 'Kế hoạch',
      lead: agency,
      coordinating: '',
      deadline: 'Trước 30/01 hằng năm',
      note: '',
      mode: 'single',
      created_at: '2024-12-01T00:00:00Z',
    });
    await this.name(itemId, 'lead', 1, agency);
    for (const [index, other] of (item.coordinating ?? []).entries()) {
      await this.name(itemId, 'coordinating', index + 1, other);
    }
    await this.insert('assignments', {
      id: assignmentId,
      item_id: itemId,
      year: 2025,
      agency_id: this.agencies[agency],
      assigned_at: '2024-12-02T00:00:00Z',
      next_at: '2024-12-02T00:00:00Z',
    });
    const stageIds: string[] = [];
    for (const stage of stages) stageIds.push(await this.addStage(assignmentId, stageIds.length + 1, stage));
    return { itemId, assignmentId, stageIds };
  }

  /** A message that was handed over, with one notice for each assignment; answers the ids behind its links. */
  async told(
    duties: readonly Duty[],
    about: { role?: string; copy?: boolean; stageIndex?: number; code?: string; at?: string } = {},
  ): Promise<{ messageId: string; noticeIds: string[] }> {
    const { role = 'head', copy = false, code = 'assigned', at = '2024-12-02T00:30:00Z' } = about;
    const messageId = randomUUID();
    const recipientId = await this.recipient();
    const noticeIds = duties.map(() => randomUUID());
    const address = 'giam-doc@so-tu-phap.example';
    await this.insert('messages', {
      id: messageId,
      recipient_id: recipientId,
      channel: 'email',
      address,
      envelope: JSON.stringify({
        from: { name: 'Văn phòng', address: 'van-phong@tinh.example' },
        to: { name: 'Giám đốc', address },
        replyTo: null,
      }),
      notice_ids: noticeIds,
      copy,
      template: 'list',
      template_version: 1,
      subject: 'Giao thực hiện năm 2025',
      text_body: '',
      html_body: '',
      provider_id: messageId,
      state: 'handed-over',
      created_at: at,
      sent_at: at,
    });
    for (const [index, duty] of duties.entries()) {
      const stageId = about.stageIndex === undefined ? null : (duty.stageIds[about.stageIndex] ?? null);
      const rungId = await this.rung(duty, { stageId, code, at });
      const words = { addressed_as: 'Đồng chí Giám đốc Sở Tư pháp', role, copy };
      const where = { rung_id: rungId, recipient_id: recipientId, message_id: messageId };
      await this.insert('notices', {
        id: noticeIds[index],
        ...where,
        ...words,
        state: 'in-message',
        created_at: at,
      });
    }
    return { messageId, noticeIds };
  }

  /** A decided rung with its row; answers its id. */
  async rung(
    duty: Duty,
    { stageId, code, at }: { stageId: string | null; code: string; at: string },
  ): Promise<string> {
    const id = randomUUID();
    await this.insert('rungs', {
      id,
      assignment_id: duty.assignmentId,
      stage_id: stageId,
      subject_id: stageId ?? duty.assignmentId,
      kind: code,
      code,
      repeat: 1,
      due_version: 1,
      due_at: at,
      decided_at: at,
      outcome: 'told',
      policy_version: 1,
    });
    return id;
  }

  async recipient(): Promise<string> {
    const [known] = await this.query<{ id: string }>('SELECT id FROM recipients ORDER BY id LIMIT 1');
    if (known !== undefined) return known.id;
    const id = randomUUID();
    await this.insert('recipients', { id, agency_id: this.agencies.justice, armed: false, failures: 0 });
    return id;
  }

  /** A post with its holder and address. */
  async post(agency: keyof Agencies, kind: string, title: string): Promise<string> {
    const [positionId, personId] = [randomUUID(), randomUUID()];
    const since = '2024-12-01T00:00:00Z';
    await this.insert('positions', {
      id: positionId,
      agency_id: this.agencies[agency],
      kind,
      title,
      fields: '[]',
    });
    await this.insert('people', { id: personId, name: title, created_at: since });
    await this.insert('tenures', {
      id: randomUUID(),
      position_id: positionId,
      person_id: personId,
      from_on: '2024-01-01',
    });
    await this.insert('contact_points', {
      id: randomUUID(),
      person_id: personId,
      kind: 'email',
      address: `${kind}.${agency}@tinh.example`,
    });
    return personId;
  }

  async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, index) => `$${index + 1}`).join(', ');
    await this.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`, Object.values(row));
  }

  private async settle(): Promise<void> {
    const names = {
      office: ['Văn phòng UBND tỉnh', 'van-phong'],
      standing: ['Sở Nội vụ', 'so'],
      justice: ['Sở Tư pháp', 'so'],
      finance: ['Sở Tài chính', 'so'],
    } as const;
    for (const key of ['office', 'standing', 'justice', 'finance'] as const) {
      const [name, kind] = names[key];
      const of = { code: key, province: 'Phú Thọ', name, short_name: name, kind };
      await this.insert('agencies', { id: this.agencies[key], ...of });
    }
    await this.insert('plans', {
      id: this.planId,
      number: '1782/KH-UBND',
      issuer: 'UBND tỉnh Phú Thọ',
      issued_on: '2021-05-05',
      title: 'Kế hoạch cải cách hành chính',
      from_year: 2021,
      to_year: 2025,
      appendix: 'Phụ lục',
      standing_agency_id: this.agencies.standing,
      settings: JSON.stringify({
        senderName: 'UBND tỉnh Phú Thọ · Văn phòng',
        difficultiesVia: 'Sở Nội vụ',
        fieldMonitors: {},
        halfYearReport: null,
        annualReview: null,
      }),
      created_at: '2024-12-01T00:00:00Z',
    });
  }

  async addStage(assignmentId: string, position: number, stage: StageRow): Promise<string> {
    const id = randomUUID();
    const nominal = stage.nominal === undefined ? '2025-01-30' : stage.nominal;
    const effective =
      stage.effective === undefined ? (nominal === '2025-01-30' ? '2025-02-03' : nominal) : stage.effective;
    await this.insert('stages', {
      id,
      assignment_id: assignmentId,
      position,
      kind: stage.kind ?? 'issue',
      basis: 'row',
      nominal,
      effective,
      working: nominal === '2025-01-30' ? '2025-01-24' : nominal,
      first_nominal: nominal,
      soon_on: stage.soonOn ?? null,
      due_version: 1,
      due_set_at: '2024-12-02T00:00:00Z',
      held: false,
      waits_for: JSON.stringify(stage.waitsFor ?? []),
      continuous: stage.continuous ?? false,
      presented_at: stage.presentedAt ?? null,
      completed_at: stage.completedAt ?? null,
      document_on: stage.documentOn ?? null,
      confirmed_at: stage.confirmedAt ?? null,
      self_confirmed: false,
      returned_at: stage.returnedAt ?? null,
      paused_at: stage.pausedAt ?? null,
      cancelled_at: stage.cancelledAt ?? null,
      returns: 0,
    });
    return id;
  }

  private async name(itemId: string, role: string, position: number, agency: keyof Agencies): Promise<void> {
    const agencyId = this.agencies[agency];
    await this.insert('item_agencies', {
      id: randomUUID(),
      item_id: itemId,
      role,
      position,
      printed: agency,
      agency_id: agencyId,
    });
  }
}

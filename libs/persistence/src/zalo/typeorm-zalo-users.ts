import { Injectable } from '@nestjs/common';
import type { ZaloPerson, ZaloUser, ZaloUsers } from '#application';
import type { LocalDate } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { covers } from '../delivery/directory-queries.js';

const dayMs = 86_400_000;

@Injectable()
export class TypeormZaloUsers implements ZaloUsers {
  constructor(private readonly database: Database) {}

  async lock(userId: string): Promise<ZaloUser> {
    await this.database.query(
      'INSERT INTO zalo_users (user_id, answers, wrong_codes) VALUES ($1, 0, 0) ON CONFLICT DO NOTHING',
      [userId],
    );
    const [user] = await this.database.query<ZaloUser>(
      `SELECT user_id AS "userId", person_id AS "personId", follows, follow_changed_at AS "followChangedAt",
              last_message_at AS "lastMessageAt", answers_since AS "answersSince", answers,
              wrong_codes_since AS "wrongCodesSince", wrong_codes AS "wrongCodes"
         FROM zalo_users WHERE user_id = $1 FOR UPDATE`,
      [userId],
    );
    if (user === undefined) throw new Error('the Zalo user was removed at this moment');
    return user;
  }

  async save(user: ZaloUser): Promise<void> {
    await this.database.query(
      `UPDATE zalo_users SET follows = $2, follow_changed_at = $3, last_message_at = $4, answers_since = $5,
              answers = $6, wrong_codes_since = $7, wrong_codes = $8 WHERE user_id = $1`,
      [
        user.userId,
        user.follows,
        user.followChangedAt,
        user.lastMessageAt,
        user.answersSince,
        user.answers,
        user.wrongCodesSince,
        user.wrongCodes,
      ],
    );
  }

  async person(personId: string, on: LocalDate): Promise<ZaloPerson | null> {
    const [person] = await this.database.query<ZaloPerson>(
      `SELECT people.name,
              ARRAY(SELECT DISTINCT CASE WHEN strpos(positions.title, agencies.name) > 0 THEN positions.title
                                         ELSE positions.title || ' ' || agencies.name END
                      FROM tenures
                      JOIN positions ON positions.id = tenures.position_id
                      JOIN agencies ON agencies.id = positions.agency_id
                     WHERE tenures.person_id = people.id AND ${covers('$2')} ORDER BY 1) AS posts
         FROM people WHERE people.id = $1`,
      [personId, on],
    );
    return person ?? null;
  }

  async bind(userId: string, personId: string, at: { real: Date; business: Date }): Promise<void> {
    await this.database.query(
      'UPDATE zalo_users SET person_id = NULL, bound_at = NULL WHERE person_id = $1 AND user_id <> $2',
      [personId, userId],
    );
    await this.database.query('UPDATE zalo_users SET person_id = $2, bound_at = $3 WHERE user_id = $1', [
      userId,
      personId,
      at.real,
    ]);
    await this.database.query(
      `UPDATE contact_points SET disabled_at = $3, disabled_reason = 'Đã liên kết Zalo khác'
        WHERE kind = 'zalo' AND disabled_at IS NULL AND (person_id = $1) <> (address = $2)`,
      [personId, userId, at.business],
    );
    await this.database.query(
      `WITH known AS (
         UPDATE contact_points SET disabled_at = NULL, disabled_reason = NULL
          WHERE kind = 'zalo' AND person_id = $1::uuid AND address = $2 RETURNING id
       )
       INSERT INTO contact_points (id, person_id, kind, address)
       SELECT $3::uuid, $1::uuid, 'zalo', $2 WHERE NOT EXISTS (SELECT 1 FROM known)`,
      [personId, userId, uuidv7()],
    );
  }

  async unbind(userId: string, reason: string, at: Date): Promise<void> {
    await this.database.query('UPDATE zalo_users SET person_id = NULL, bound_at = NULL WHERE user_id = $1', [
      userId,
    ]);
    await this.database.query(
      `UPDATE contact_points SET disabled_at = $3, disabled_reason = $2
        WHERE kind = 'zalo' AND address = $1 AND disabled_at IS NULL`,
      [userId, reason, at],
    );
  }

  async messagesTo(personId: string, now: Date): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT messages.id FROM messages JOIN recipients ON recipients.id = messages.recipient_id
        WHERE recipients.person_id = $1 AND messages.created_at > $2
        ORDER BY messages.created_at DESC, messages.id DESC LIMIT 200`,
      [personId, new Date(now.getTime() - 60 * dayMs)],
    );
    return rows.map(({ id }) => id);
  }
}

import { Injectable } from '@nestjs/common';
import { addDays, formatDate, headTitle, type LocalDate, localDateOf, type PositionKind } from '#domain';
import type { Actor } from '../accounts/account.js';
import { type AuditEntry, AuditLog } from '../accounts/audit-log.js';
import { actsForAgency, requireRole } from '../accounts/rights.js';
import { ApplicationError, forbidden, notFound } from '../errors.js';
import { Clock, SystemClock, Transaction } from '../time/index.js';
import { AgencyStore } from './agency-store.js';
import { type NewTenure, type PositionRecord, PostStore, type TenureRecord } from './post-store.js';

export interface Appointment {
  /** The post, or an agency and a kind, for which one is made if need be. */
  post:
    { positionId: string } | { agencyId: string; kind: PositionKind; title: string | null; fields: string[] };
  /** Somebody known, or a new person with an address if there is one. */
  person: { personId: string } | { name: string; email: string | null };
  fromOn: LocalDate;
  toOn: LocalDate | null;
}

/** Posts that one person holds at a time: who held it before leaves it the day before. */
const heldByOne: readonly PositionKind[] = ['head', 'acting-head', 'deputy-in-charge', 'chief-of-office'];

/** Posts that an agency fills itself; its head's and the office's own are entered by the office. */
const ownPosts: readonly PositionKind[] = ['chief-of-office', 'department-head', 'clerk', 'officer'];

/** Who holds which post from when to when; messages follow these dates by themselves. */
@Injectable()
export class Appoint {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly systemClock: SystemClock,
    private readonly agencies: AgencyStore,
    private readonly posts: PostStore,
    private readonly audit: AuditLog,
  ) {}

  /** Throws 403, 404, 409 where the person holds the post then already or a later holder is entered, 422 for wrong days. */
  async run(actor: Actor, { post, person, fromOn, toOn }: Appointment): Promise<TenureRecord> {
    requireDays(fromOn, toOn);
    return this.transaction.run(async () => {
      const position = await this.positionOf(actor, post);
      const now = await this.clock.now();
      const personId = await this.personOf(person, now);
      const tenure = { positionId: position.id, personId, fromOn, toOn };
      await this.makeRoom(position, tenure);
      const id = await this.posts.addTenure(tenure);
      await this.log(actor, 'appointed', { target: personId, data: { title: position.title, fromOn, toOn } });
      return { ...tenure, id, agencyId: position.agencyId };
    });
  }

  /** `on`: the last day in the post, which is vacant from the next day on. Throws 403, 404, 422. */
  async end(actor: Actor, tenureId: string, on: LocalDate): Promise<TenureRecord> {
    return this.transaction.run(async () => {
      const tenure = await this.posts.tenure(tenureId);
      const position = tenure === null ? null : await this.posts.position(tenure.positionId);
      if (tenure === null || position === null) throw notFound('thời gian giữ chức này');
      requireRight(actor, position);
      if (tenure.toOn !== null && on > tenure.toOn) {
        throw wrongDays('/on', `Người này đã thôi giữ chức từ ngày ${formatDate(tenure.toOn)}.`);
      }
      await this.posts.endTenure(tenureId, on);
      await this.log(actor, 'tenure-ended', { target: tenure.personId, data: { title: position.title, on } });
      return { ...tenure, toOn: on };
    });
  }

  private async positionOf(actor: Actor, post: Appointment['post']): Promise<PositionRecord> {
    if ('positionId' in post) {
      const position = await this.posts.position(post.positionId);
      if (position === null) throw notFound('chức vụ này');
      requireRight(actor, position);
      return position;
    }
    requireRight(actor, post);
    const agency = await this.agencies.lock(post.agencyId);
    if (agency === null) throw notFound('cơ quan này');
    const title = post.title ?? titleOf(post.kind, agency);
    const position = { ...post, title };
    return { ...position, id: await this.posts.addPosition(position) };
  }

  private async personOf(person: Appointment['person'], now: Date): Promise<string> {
    if (!('personId' in person)) return this.posts.addPerson(person, now);
    const known = await this.posts.person(person.personId, localDateOf(now));
    if (known === null) throw notFound('người này');
    return known.id;
  }

  private async makeRoom({ id, kind, title }: PositionRecord, tenure: NewTenure): Promise<void> {
    const others = await this.posts.lockTenures(id, tenure);
    const own = others.find(({ personId }) => personId === tenure.personId);
    if (own !== undefined) throw taken(`Người này đã giữ chức ${title} từ ngày ${formatDate(own.fromOn)}.`);
    if (!heldByOne.includes(kind)) return;
    for (const other of others) {
      if (other.fromOn >= tenure.fromOn) {
        throw taken(`Chức ${title} đã có người giữ từ ngày ${formatDate(other.fromOn)}.`);
      }
      await this.posts.endTenure(other.id, addDays(tenure.fromOn, -1));
    }
  }

  private log(actor: Actor, action: 'appointed' | 'tenure-ended', what: Pick<AuditEntry, 'target' | 'data'>) {
    return this.audit.append({ ...what, at: this.systemClock.now(), actor, action });
  }
}

/** The office fills every post, an agency those below its head. */
function requireRight(actor: Actor, { agencyId, kind }: { agencyId: string; kind: PositionKind }): void {
  if (!ownPosts.includes(kind)) return requireRole(actor, 'office');
  if (!actsForAgency(actor, agencyId)) throw forbidden('Tài khoản này không có quyền thực hiện việc này.');
}

function titleOf(kind: PositionKind, agency: Parameters<typeof headTitle>[0]): string {
  if (kind === 'head') return headTitle(agency);
  if (kind === 'acting-head') return `Quyền ${headTitle(agency)}`;
  return `${titles[kind]} ${agency.name}`;
}

const titles: Readonly<Record<Exclude<PositionKind, 'head' | 'acting-head'>, string>> = {
  'deputy-in-charge': 'Lãnh đạo phụ trách',
  'chief-of-office': 'Chánh Văn phòng',
  'department-head': 'Trưởng phòng',
  clerk: 'Văn thư',
  officer: 'Chuyên viên phụ trách',
  monitor: 'Chuyên viên theo dõi',
  'deputy-chief': 'Phó Chánh Văn phòng',
};

function requireDays(fromOn: LocalDate, toOn: LocalDate | null): void {
  if (toOn === null || fromOn <= toOn) return;
  throw wrongDays('/to', `Ngày cuối ${formatDate(toOn)} trước ngày đầu ${formatDate(fromOn)}.`);
}

function wrongDays(pointer: string, message: string): ApplicationError {
  return new ApplicationError('invalid-days', 422, message, { errors: [{ pointer, message }] });
}

function taken(message: string): ApplicationError {
  return new ApplicationError('post-taken', 409, message);
}

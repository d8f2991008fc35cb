import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { PersonEntity } from '../agencies/person.entity.js';

/** What is known about a user id of our Official Account. */
@Entity('zalo_users')
@Unique(['personId'])
export class ZaloUserEntity {
  @PrimaryColumn('text')
  userId: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid', { nullable: true })
  personId: string | null;

  @Column('timestamptz', { nullable: true })
  boundAt: Date | null;

  @Column('boolean', { nullable: true })
  follows: boolean | null;

  /** Zalo's time of the follow or unfollow that `follows` comes from: a later one that arrives first wins. */
  @Column('timestamptz', { nullable: true })
  followChangedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastMessageAt: Date | null;

  /** Start of the day that `answers` counts, and of the hour that `wrongCodes` counts. */
  @Column('timestamptz', { nullable: true })
  answersSince: Date | null;

  @Column('integer')
  answers: number;

  @Column('timestamptz', { nullable: true })
  wrongCodesSince: Date | null;

  @Column('integer')
  wrongCodes: number;
}

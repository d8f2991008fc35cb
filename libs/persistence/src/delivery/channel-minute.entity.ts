import type { ContactKind } from '#application';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last minute (real time) in which messages went over a channel, and how many. */
@Entity('channel_minutes')
export class ChannelMinuteEntity {
  @PrimaryColumn('text')
  channel: ContactKind;

  @Column('timestamptz')
  began: Date;

  @Column('integer')
  messages: number;
}

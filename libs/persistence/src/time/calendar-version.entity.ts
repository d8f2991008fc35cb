import type { WorkCalendar } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendars')
export class CalendarVersionEntity {
  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  data: WorkCalendar;

  /** The decision that was imported; null for the calendar that is shipped. */
  @Column('text', { nullable: true })
  decision: string | null;

  @Column('text', { nullable: true })
  createdBy: string | null;

  @Column('timestamptz')
  createdAt: Date;
}

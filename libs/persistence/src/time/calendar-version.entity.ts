import type { WorkCalendar } from '#domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('calendars')
export class CalendarVersionEntity {
  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  data: WorkCalendar;

  @Column('timestamptz')
  createdAt: Date;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { StageEntity } from '../assignments/stage.entity.js';
import { AwaitedEventEntity } from './awaited-event.entity.js';

@Entity('stage_events')
@Index(['eventId'])
export class StageEventEntity {
  @ForeignKey(() => StageEntity, { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  stageId: string;

  @ForeignKey(() => AwaitedEventEntity)
  @PrimaryColumn('uuid')
  eventId: string;

  /** The event's record version that the stage was last told of. */
  @Column('integer')
  recordVersion: number;
}

import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';
import { PositionEntity } from './position.entity.js';

@Entity('tenures')
@Index(['positionId'])
export class TenureEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PositionEntity)
  @Column('uuid')
  positionId: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid')
  personId: string;

  @Column('date')
  fromOn: string;

  @Column('date', { nullable: true })
  toOn: string | null;
}

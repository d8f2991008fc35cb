import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { PersonEntity } from './person.entity.js';

@Entity('standins')
@Index(['personId'])
@Index(['standinPersonId'])
export class StandinEntity {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid')
  personId: string;

  @ForeignKey(() => PersonEntity)
  @Column('uuid')
  standinPersonId: string;

  @Column('date')
  fromOn: string;

  @Column('date')
  toOn: string;

  @Column('text')
  reason: string;

  @Column('text')
  setBy: string;

  @Column('timestamptz')
  createdAt: Date;
}

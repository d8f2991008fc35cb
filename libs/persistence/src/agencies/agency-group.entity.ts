import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('agency_groups')
@Unique(['code'])
export class AgencyGroupEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  spellings: string[];

  @Column('boolean')
  expandable: boolean;
}

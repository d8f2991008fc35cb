import type { AgencyKind } from '#application';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('agencies')
@Unique(['code'])
export class AgencyEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  code: string;

  @Column('text')
  province: string;

  @Column('text')
  name: string;

  @Column('text')
  shortName: string;

  @Column('text')
  kind: AgencyKind;

  @Column('date', { nullable: true })
  validFrom: string | null;

  @Column('date', { nullable: true })
  validTo: string | null;
}

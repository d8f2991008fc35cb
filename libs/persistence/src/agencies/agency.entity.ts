import type { AgencyKind } from '#application';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

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

  @ForeignKey(() => AgencyEntity)
  @Column('uuid', { nullable: true })
  parentId: string | null;
}

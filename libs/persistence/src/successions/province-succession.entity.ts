import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('province_successions')
@Unique(['province', 'effectiveOn'])
export class ProvinceSuccessionEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  province: string;

  @Column('text')
  intoProvince: string;

  @Column('date')
  effectiveOn: string;

  @Column('text', { nullable: true })
  documentNumber: string | null;

  @Column('date', { nullable: true })
  documentOn: string | null;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that came with a completion. */
@Entity('files')
export class FileEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  mediaType: string;

  /** SHA-256, hexadecimal. */
  @Column('text')
  hash: string;

  @Column('bytea')
  content: Buffer;

  @Column('timestamptz')
  createdAt: Date;
}

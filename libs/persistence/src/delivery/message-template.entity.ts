import type { LetterContent, LetterVersion } from '#application';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the letter; only ever added. Messages name the version they were written with. */
@Entity('message_templates')
export class MessageTemplateEntity {
  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  content: LetterContent;

  @Column('text')
  origin: LetterVersion['origin'];

  @Column('text')
  by: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz')
  createdAt: Date;

  @Column('integer', { nullable: true })
  basedOn: number | null;

  /** Which sources of the program it knows of. */
  @Column('text')
  shipped: string;
}

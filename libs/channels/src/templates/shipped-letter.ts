import { createHash } from 'node:crypto';
import type { LetterContent, ShippedLetter } from '#application';
import { htmlLayout } from './html-layout.js';
import { sections } from './sections/index.js';
import { textLayout } from './text-layout.js';

const content: LetterContent = { sections, text: textLayout, html: htmlLayout };

/** The letter as it comes with the program: the files beside this one. */
export const shippedLetter: ShippedLetter = {
  content,
  digest: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
};

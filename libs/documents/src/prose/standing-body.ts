import type { ProseBlock } from './blocks.js';
import { isBodyName, nameOf } from './find-lead.js';
import { BODY } from './words.js';

const AFTER = new RegExp(
  `(?:[Gg]iao )?(?<name>${BODY}[^.;:()]{1,80}?)(?:,? (?:là|làm)|: ?[Ll]à|,? với vai trò(?: là)?|:? (?:được giao|là) nhiệm vụ| \\() ?[Cc]ơ quan thường trực`,
  'u',
);
const BEFORE = new RegExp(
  `[Cc]ơ quan thường trực[^.;:]{0,80}?(?: là|:| \\() (?<name>${BODY}[^.;:,()]{1,80})`,
  'u',
);
const IS = /^(?:Là|Làm) cơ quan thường trực|^(?:Thực hiện )?[Cc]hức năng cơ quan thường trực/u;
const GIVEN = new RegExp(`.*[Gg]iao (?=${BODY})`, 'u');

/** The standing body (cơ quan thường trực) by the text: "Sở Nội vụ là cơ quan thường trực …"; null where none is named. */
export function findStandingBody(blocks: readonly ProseBlock[]): string | null {
  for (const block of blocks) {
    if (!/cơ quan thường trực/iu.test(block.text)) continue;
    const name = named(block);
    if (name !== '' && !/^(?:cơ quan|các|đơn vị)/iu.test(name)) return name;
  }
  return null;
}

function named({ text, trail }: ProseBlock): string {
  if (IS.test(text)) return nameOf(trail.findLast((above) => isBodyName(above.text))?.text ?? '');
  const name = AFTER.exec(text)?.groups?.['name'] ?? BEFORE.exec(text)?.groups?.['name'] ?? '';
  return nameOf(name.replace(GIVEN, ''));
}

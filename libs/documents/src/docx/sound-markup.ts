import { TABLE_LIMITS } from '../table-limits.js';

const TAG = /<([^<>]*)(>?)/gu;

/**
 * True if a part of a Word document may be parsed: every tag ends before the next begins and is not too long, elements
 * are not too many and do not lie too deep. Comments and CDATA, which Word never writes, could hide tags and are refused.
 */
export function isSoundMarkup(xml: string): boolean {
  let depth = 0;
  let elements = 0;
  for (const [, tag = '', end] of xml.matchAll(TAG)) {
    if (end === '' || tag.startsWith('!') || tag.length > TABLE_LIMITS.markupTagChars) return false;
    depth += depthChange(tag);
    elements += 1;
    if (depth > TABLE_LIMITS.markupDepth || elements > TABLE_LIMITS.markupElements) return false;
  }
  return true;
}

function depthChange(tag: string): number {
  if (tag.startsWith('?') || tag.endsWith('/')) return 0;
  return tag.startsWith('/') ? -1 : 1;
}

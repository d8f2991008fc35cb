import { setImmediate } from 'node:timers/promises';
import { type DefaultTreeAdapterMap, Parser } from 'parse5';
import { guardedAdapter, TooMuchMarkupError } from './guarded-adapter.js';

const CHUNK_CHARS = 16_384;
const TAG_ATTRIBUTES = 1000;

/**
 * Parses a page bit by bit, so that others get their turn in between. Null where elements lie too deep, are too many, or
 * carry thousands of attributes, each of which the parser compares with all the others.
 */
export async function parsePage(html: string): Promise<DefaultTreeAdapterMap['document'] | null> {
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter: guardedAdapter() });
  try {
    for (let at = 0; at < html.length || at === 0; at += CHUNK_CHARS) {
      const isLast = at + CHUNK_CHARS >= html.length;
      parser.tokenizer.write(html.slice(at, at + CHUNK_CHARS), isLast);
      if (attributesSoFar(parser) > TAG_ATTRIBUTES) return null;
      await setImmediate();
    }
  } catch (error) {
    if (error instanceof TooMuchMarkupError) return null;
    throw error;
  }
  return parser.document;
}

function attributesSoFar({ tokenizer }: Parser<DefaultTreeAdapterMap>): number {
  const token = Reflect.get(tokenizer, 'currentToken') as { attrs?: unknown[] } | null;
  return token?.attrs?.length ?? 0;
}

import { unpackPart } from './unpack-part.js';
import type { ZipEntry } from './zip-directory.js';

/** Office never writes document types; with them come entities that unfold and files that are fetched. */
const DOCUMENT_TYPE = /<!(?:DOCTYPE|ENTITY)/iu;

/**
 * The XML parts of a package as text, by name; everything else (macros, pictures, embedded files) is left packed.
 * Null if a part is protected, lies about its size, is not UTF-8, or declares a document type.
 */
export async function readXmlParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
): Promise<Map<string, string> | null> {
  const parts = new Map<string, string>();
  for (const entry of entries) {
    if (!entry.name.endsWith('.xml') && !entry.name.endsWith('.rels')) continue;
    const content = entry.encrypted ? null : await unpackPart(bytes, entry);
    if (content === null) return null;
    const xml = new TextDecoder().decode(content);
    if (xml.includes('\u0000') || DOCUMENT_TYPE.test(xml)) return null;
    parts.set(entry.name, xml);
  }
  return parts;
}

import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { packedPart, type ZipEntry } from './zip-directory.js';

const inflate = promisify(inflateRaw);

/**
 * Unpacks one part, never beyond the size it declares; null if the part lies about its size, fails its check sum or
 * uses a method other than stored and deflated.
 */
export async function unpackPart(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  const packed = packedPart(bytes, entry);
  if (packed === null) return null;
  const content = await unpack(packed, entry);
  if (content === null || content.length !== entry.unpackedBytes) return null;
  return crc32(content) === entry.crc32 ? content : null;
}

async function unpack(packed: Uint8Array, entry: ZipEntry): Promise<Uint8Array | null> {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) return null;
  try {
    return await inflate(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch {
    return null;
  }
}

import { createHash } from 'node:crypto';
import type { Digest } from '#domain';

/** SHA-256 of a text as lowercase hex: what chains are made with. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

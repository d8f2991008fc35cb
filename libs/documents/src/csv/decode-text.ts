/** What Vietnamese is not printed with; a file in another code page shows such signs when read as windows-1258. */
const FOREIGN_SIGN =
  /[^\t\n\f\r -~àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ\u00A0–—‘’“”…•·°§«»×±²³½₫]/iu;

/**
 * Decodes UTF-8 (with or without BOM), UTF-16 with BOM, and windows-1258 as older Excel writes it; letters come
 * composed (NFC). Null if the bytes are none of these.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding) ?? (encoding === 'utf-8' ? decodeVietnamese(bytes) : null);
  return text === null || text.includes('\u0000') ? null : text.normalize('NFC');
}

/** windows-1258 gives every byte a letter, so the result counts only if it reads as Vietnamese. */
function decodeVietnamese(bytes: Uint8Array): string | null {
  const text = decode(bytes, 'windows-1258')?.normalize('NFC') ?? null;
  return text !== null && !FOREIGN_SIGN.test(text) ? text : null;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The encoding that the byte order mark tells; UTF-8 where there is none. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

import { StreamableFile } from '@nestjs/common';

/** Always a download, whatever the file holds: a page that was uploaded must not run here. */
export function downloadOf(fileName: string, bytes: Uint8Array): StreamableFile {
  return new StreamableFile(bytes, {
    type: 'application/octet-stream',
    disposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName.toWellFormed())}`,
    length: bytes.byteLength,
  });
}

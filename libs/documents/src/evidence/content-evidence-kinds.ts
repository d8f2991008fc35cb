import { Injectable } from '@nestjs/common';
import type { EvidenceKinds } from '#application';
import { detectFileKind } from '../file-kind.js';
import { readZipDirectory } from '../zip/zip-directory.js';

const office = 'application/vnd.openxmlformats-officedocument';
/** The part that every package of the kind has. */
const packages: readonly (readonly [part: string, mediaType: string])[] = [
  ['word/document.xml', `${office}.wordprocessingml.document`],
  ['xl/workbook.xml', `${office}.spreadsheetml.sheet`],
];
const pictures: readonly (readonly [mediaType: string, beginning: readonly number[]])[] = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** Documents and scans as offices send them. */
@Injectable()
export class ContentEvidenceKinds implements EvidenceKinds {
  mediaTypeOf(content: Uint8Array<ArrayBuffer>): string | null {
    const picture = pictures.find(([, beginning]) => beginning.every((byte, at) => content[at] === byte));
    if (picture !== undefined) return picture[0];
    switch (detectFileKind(content)) {
      case 'pdf':
        return 'application/pdf';
      case 'old-office':
        return 'application/x-ole-storage';
      case 'zip': {
        const parts = new Set((readZipDirectory(content) ?? []).map(({ name }) => name));
        return packages.find(([part]) => parts.has(part))?.[1] ?? null;
      }
      default:
        return null;
    }
  }
}

import { attributeOf } from './xml-text.js';

/** A sheet of the workbook in its printed order. */
export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  /** XML of the sheet; '' where the workbook names a part that is not there. */
  xml: string;
}

/** A workbook taken apart: its sheets, and the parts that their cells refer to ('' where it has none). */
export interface WorkbookParts {
  sheets: WorkbookSheet[];
  strings: string;
  styles: string;
  from1904: boolean;
}

const SHEET = /<(?:[\w.-]+:)?sheet\s([^<>]*)>/gu;
const RELATIONSHIP = /<(?:[\w.-]+:)?Relationship\s([^<>]*)>/gu;
const PROPERTIES = /<(?:[\w.-]+:)?workbookPr\s([^<>]*)>/u;
const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** The sheets that a workbook names and what they share, each found by its relationship and not by the name of its part. */
export function workbookParts(parts: ReadonlyMap<string, string>): WorkbookParts {
  const workbook = parts.get(WORKBOOK) ?? '';
  const relations = [...(parts.get(RELATIONS) ?? '').matchAll(RELATIONSHIP)].map(([, attributes = '']) => ({
    id: attributeOf(attributes, 'Id'),
    type: attributeOf(attributes, 'Type'),
    part: partName(attributeOf(attributes, 'Target')),
  }));
  const ofType = (type: string): string =>
    parts.get(relations.find((one) => one.type.endsWith(`/${type}`))?.part ?? '') ?? '';
  return {
    sheets: [...workbook.matchAll(SHEET)].map(([, attributes = '']) => {
      const id = attributeOf(attributes, ':id');
      return {
        name: attributeOf(attributes, 'name'),
        hidden: /hidden/iu.test(attributeOf(attributes, 'state')),
        xml: parts.get(relations.find((one) => one.id === id)?.part ?? '') ?? '',
      };
    }),
    strings: ofType('sharedStrings'),
    styles: ofType('styles'),
    from1904: /^(?:1|true)$/u.test(attributeOf(PROPERTIES.exec(workbook)?.[1] ?? '', 'date1904')),
  };
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//u, '')}`;
}

/** A sheet of the workbook in its printed order. */
export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  /** XML of the sheet; '' where the workbook names a part that is not there. */
  xml: string;
}

const SHEET = /<(?:[\w.-]+:)?sheet\s([^<>]*)>/gu;
const RELATIONSHIP = /<(?:[\w.-]+:)?Relationship\s([^<>]*)>/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The sheets that a workbook names, with the parts that hold them. */
export function workbookSheets(parts: ReadonlyMap<string, string>): WorkbookSheet[] {
  const targets = new Map(
    [...(parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(RELATIONSHIP)].map(([, attributes = '']) => [
      attributeOf(attributes, 'Id'),
      attributeOf(attributes, 'Target'),
    ]),
  );
  return [...(parts.get('xl/workbook.xml') ?? '').matchAll(SHEET)].map(([, attributes = '']) => ({
    name: attributeOf(attributes, 'name'),
    hidden: /hidden/iu.test(attributeOf(attributes, 'state')),
    xml: parts.get(partName(targets.get(attributeOf(attributes, 'r:id')) ?? '')) ?? '',
  }));
}

/** An attribute's value with the five entities of XML read; '' where it is missing. */
export function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? '';
  return value.replace(/&(amp|lt|gt|quot|apos);/gu, (_whole, entity: string) => ENTITIES[entity] ?? '');
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

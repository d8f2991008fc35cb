import type { PlanRow } from './plan-row.js';

/** "Chủ trì: …; phối hợp: …", also "- Cơ quan chủ trì:", "Đơn vị phối hợp thực hiện:". */
const LABEL =
  /(?:^|[\s;.,–-]+)(?:(?:cơ quan|đơn vị|CQ|ĐV) )?(?<duty>chủ trì|phối hợp)(?: (?:thực hiện|tham mưu))?\s*[:：]\s*/giu;

/**
 * One cell may tell both who leads and who joins in, by labels ("- Chủ trì: Sở Tư pháp; - Phối hợp: …"): the row with each
 * in its own cell. A row whose lead cell has no such label stays as it is.
 */
export function withNamedDuties(row: PlanRow): PlanRow {
  const labels = [...row.lead.matchAll(LABEL)];
  const [first] = labels;
  if (first === undefined) return row;
  const told = { lead: [row.lead.slice(0, first.index)], coordinating: [row.coordinating] };
  for (const [at, label] of labels.entries()) {
    const text = row.lead.slice(label.index + label[0].length, labels[at + 1]?.index);
    const isLead = label.groups?.['duty']?.toLowerCase() === 'chủ trì';
    told[isLead ? 'lead' : 'coordinating'].push(text);
  }
  return { ...row, lead: joined(told.lead), coordinating: joined(told.coordinating) };
}

function joined(parts: readonly string[]): string {
  const bodies = parts.map((part) => part.replace(/^[\s–-]+|[\s;.,–-]+$/gu, ''));
  return bodies.filter((part) => part !== '').join('; ');
}

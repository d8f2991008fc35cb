import type { Proof, ProofMessage } from '#application';
import type { SheetFact } from '#documents';
import { formatDate, takenStates } from '#domain';

/** What the item is, and its figures at a glance. */
export function proofFacts(proof: Proof): SheetFact[] {
  const { item, messages, shares } = proof;
  const printed: SheetFact[] = [
    { label: 'Căn cứ', value: basisOf(proof) },
    { label: 'Sản phẩm', value: item.product },
    { label: 'Cơ quan chủ trì', value: item.lead },
    { label: 'Thời hạn', value: item.deadline },
  ];
  const told = shares.flatMap(({ entries }) => entries).filter((entry) => entry.type === 'rung');
  const openings = messages.reduce((sum, message) => sum + message.openings.length, 0);
  const taken = shares.filter(({ assignment }) => assignment.acknowledged !== null).length;
  return [
    ...printed.filter(({ value }) => value !== ''),
    { label: 'Bước nhắc', value: `${told.length}, trong đó ${silentCount(told)} bước không gửi` },
    { label: 'Tin', value: messageFigures(messages) },
    { label: 'Liên kết được mở', value: openings === 0 ? 'chưa ghi nhận' : `${openings} lần` },
    { label: 'Tiếp nhận', value: `${taken}/${shares.length} cơ quan` },
  ];
}

function basisOf({ item, shares }: Proof): string {
  const { plan, givingDocument } = item;
  if (plan !== null) {
    const issuer = shares[0]?.assignment.plan?.issuer ?? '';
    return `Kế hoạch ${plan.number} ngày ${formatDate(plan.issuedOn)}${issuer === '' ? '' : ` của ${issuer}`}`;
  }
  if (givingDocument === null) return '';
  return `Văn bản ${givingDocument.number} ngày ${formatDate(givingDocument.issuedOn)}`;
}

function silentCount(told: readonly { type: string; outcome?: string }[]): number {
  return told.filter(({ outcome }) => outcome !== 'told').length;
}

function messageFigures(messages: readonly ProofMessage[]): string {
  const count = (states: readonly string[]): number =>
    messages.filter(({ state }) => states.includes(state)).length;
  const figures: readonly [number, string][] = [
    [count(takenStates), 'nhà cung cấp đã nhận'],
    [count(['failed']), 'không gửi được'],
    [count(['unknown']), 'không rõ kết quả'],
    [count(['sending', 'retrying']), 'đã gửi lại hoặc đang gửi'],
    [count(['cancelled']), 'đã huỷ'],
  ];
  const parts = figures.filter(([number]) => number > 0).map(([number, words]) => `${words}: ${number}`);
  return messages.length === 0 ? 'chưa có' : `${messages.length} (${parts.join(', ')})`;
}

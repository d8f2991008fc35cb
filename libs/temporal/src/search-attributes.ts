import { defineSearchAttributeKey, type SearchAttributePair, SearchAttributeType } from '@temporalio/common';

/** Custom search attributes of the namespace; values are stored unencrypted, so no personal data. */
export const searchAttributes = {
  DondocStage: SearchAttributeType.KEYWORD,
  DondocState: SearchAttributeType.KEYWORD,
  DondocNextAt: SearchAttributeType.DATETIME,
  DondocAgency: SearchAttributeType.KEYWORD,
  DondocPlan: SearchAttributeType.KEYWORD,
} as const;

const agencyKey = defineSearchAttributeKey('DondocAgency', SearchAttributeType.KEYWORD);
const planKey = defineSearchAttributeKey('DondocPlan', SearchAttributeType.KEYWORD);

/** What an operator can filter a life by from its start: agency code and plan number. */
export function startAttributes(of: { agency: string | null; plan: string | null }): SearchAttributePair[] {
  const pairs: SearchAttributePair[] = [];
  if (of.agency !== null) pairs.push({ key: agencyKey, value: of.agency });
  if (of.plan !== null) pairs.push({ key: planKey, value: of.plan });
  return pairs;
}

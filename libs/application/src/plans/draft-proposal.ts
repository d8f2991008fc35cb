import type { AgencyIndex } from '../agencies/index.js';
import { ApplicationError } from '../errors.js';
import { tickedLeads } from './decided-row.js';
import type { ItemDraft, QuestionDraft } from './plan-draft.js';
import type { LeadsQuestion, ProposalDecision } from './plan-import.js';
import type { PrintedProposal } from './plan-prose.js';
import { askLeads, previewRow } from './preview-row.js';

interface Drafting {
  index: AgencyIndex;
  /** First year of the plan, for explaining deadlines. */
  fromYear: number;
}

/**
 * The items and questions that accepted proposals become; who leads is asked where neither the text nor the person has
 * told. Throws 422 for unknown numbers and agencies.
 */
export function draftProposals(
  proposals: readonly PrintedProposal[],
  decisions: readonly ProposalDecision[],
  { index, fromYear }: Drafting,
): { items: ItemDraft[]; questions: QuestionDraft[] } {
  const drafts = decisions.map((decision) => {
    const proposal = proposals[decision.proposal - 1];
    if (proposal === undefined) throw wrong(`Không có đề xuất số ${decision.proposal}.`);
    return draftOne(proposal, decision, { index, fromYear });
  });
  return {
    items: drafts.map(({ item }) => item),
    questions: drafts.flatMap(({ question }, at): QuestionDraft[] =>
      question === null ? [] : [{ kind: 'leads', item: at, key: '', data: question, answer: null }],
    ),
  };
}

function draftOne(
  proposal: PrintedProposal,
  { product, deadline, leadAgencyIds = [] }: ProposalDecision,
  { index, fromYear }: Drafting,
): { item: ItemDraft; question: LeadsQuestion | null } {
  const { group, ordinal, task, lead, coordinating } = proposal;
  const printed = {
    group,
    ordinal,
    task,
    lead,
    coordinating,
    product: product ?? proposal.product,
    note: '',
    rowNumber: 0,
  };
  const row = previewRow({ ...printed, deadline: deadline ?? proposal.deadline }, index, fromYear);
  const unknown = leadAgencyIds.find((id) => index.find(id) === null);
  if (unknown !== undefined) throw wrong(`Không có cơ quan ${unknown} trong danh bạ.`);
  const { question, reading, agencies, mode } = row;
  const isTold = leadAgencyIds.length > 0;
  const hasLead = agencies.some(({ role, agencyId }) => role === 'lead' && agencyId !== null);
  const others = agencies.filter(({ role }) => role === 'coordinating');
  const { rule, confidence, reasons } = reading;
  return {
    item: {
      ...printed,
      deadline: row.deadline,
      mode,
      agencies: isTold ? [...tickedLeads(agencies, leadAgencyIds, index), ...others] : agencies,
      reading: { rule, confidence, reasons, confirmed: false },
    },
    question: isTold ? null : (question ?? (hasLead ? null : askLeads(lead, index))),
  };
}

function wrong(message: string): ApplicationError {
  return new ApplicationError('invalid-decisions', 422, message, {
    errors: [{ pointer: '/decisions/proposals', message }],
  });
}

import {
  type AgencyIndex,
  type ImportBatch,
  type ImportDecisions,
  emptyHead,
  noDecisions,
  type ProposedHead,
  type PlanHead,
} from '#application';
import { defaultStageSettings } from '#domain';
import type { ProvinceSeed } from '../../../../seeds/phu-tho-1782/load.js';

/** A document that is uploaded as it is: all that names its plan is looked for in it. */
export const unnamedPlan: ProposedHead = {
  ...emptyHead,
  appendix: 'Phụ lục',
  standingAgencyId: null,
  parentPlanId: null,
  settings: { ...defaultStageSettings, senderName: '', difficultiesVia: '', fieldMonitors: {} },
};

/** The head of the seed's plan, as a person would fill in the form. */
export function headOfSeed({ plan }: ProvinceSeed, index: AgencyIndex): PlanHead {
  const { number, issuer, issuedOn, title, fromYear, toYear, appendix, settings } = plan;
  return {
    ...{ number, issuer, issuedOn, title, fromYear, toYear, appendix },
    standingAgencyId: idOf(plan.standingBody, index),
    parentPlanId: null,
    settings: {
      ...settings,
      halfYearReport: monthDay(settings.halfYearReport),
      annualReview: monthDay(settings.annualReview),
    },
  };
}

/** The seed's answers to the open lists of leads, as decisions on the preview's rows. */
export function decisionsOfSeed(
  { answers }: ProvinceSeed,
  { preview }: ImportBatch,
  index: AgencyIndex,
): ImportDecisions {
  const leads = preview.rows.flatMap(({ rowNumber, ordinal, question }) => {
    const answer = question === null ? undefined : answers.find((one) => one.ordinal === ordinal);
    return answer === undefined
      ? []
      : [{ row: rowNumber, agencyIds: answer.leads.map((code) => idOf(code, index)) }];
  });
  return { ...noDecisions, leads };
}

function idOf(code: string, index: AgencyIndex): string {
  const agency = index.agencies.find((one) => one.code === code);
  if (agency === undefined) throw new Error(`no agency ${code} in the directory`);
  return agency.id;
}

function monthDay(text: string): { month: number; day: number } {
  return { month: Number(text.slice(0, 2)), day: Number(text.slice(3, 5)) };
}

import type { ImportBatch, PlanHead, PlanUpload } from '#application';
import type { ImportBody, ImportPlanForm } from '#contracts';

/** The form in the words of the application. */
export async function uploadOf({ file, ...form }: ImportPlanForm): Promise<PlanUpload> {
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()), plan: headOf(form) };
}

function headOf(form: Omit<ImportPlanForm, 'file'>): PlanHead {
  const { number, issuer, issuedOn, title, fromYear, toYear, appendix } = form;
  return {
    ...{ number, issuer, issuedOn, title, fromYear, toYear, appendix },
    standingAgencyId: form.standingAgencyId ?? null,
    parentPlanId: form.parentPlanId ?? null,
    settings: {
      halfYearReport: form.halfYearReport,
      annualReview: form.annualReview,
      senderName: form.senderName ?? issuer,
      difficultiesVia: form.difficultiesVia,
      fieldMonitors: {},
    },
  };
}

export function presentImport({ preview, createdAt, ...batch }: ImportBatch): ImportBody {
  return {
    ...batch,
    ...preview,
    createdAt: createdAt.toISOString(),
    rows: preview.rows.map(({ readingText, reading: { rule, confidence, reasons }, ...row }) => ({
      ...row,
      reading: { rule, confidence, reasons, text: readingText },
    })),
  };
}

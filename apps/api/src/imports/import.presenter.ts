import type { StreamableFile } from '@nestjs/common';
import type { ImportBatch, ImportFile, ItemChange, PlanSource, PlanUpload, ProposedHead } from '#application';
import type { ImportBody, ImportPlanForm, ItemChangesBody, PlanSourcesBody } from '#contracts';
import { downloadOf } from '../http/download.js';

/** The form in the words of the application. */
export async function uploadOf({ file, ...form }: ImportPlanForm): Promise<PlanUpload> {
  return {
    fileName: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
    plan: headOf(form),
    columns: form.columns,
  };
}

function headOf(form: Omit<ImportPlanForm, 'file'>): ProposedHead {
  return {
    number: form.number ?? null,
    issuer: form.issuer ?? null,
    issuedOn: form.issuedOn ?? null,
    title: form.title ?? null,
    fromYear: form.fromYear ?? null,
    toYear: form.toYear ?? null,
    appendix: form.appendix,
    standingAgencyId: form.standingAgencyId ?? null,
    parentPlanId: form.parentPlanId ?? null,
    settings: {
      halfYearReport: form.halfYearReport,
      annualReview: form.annualReview,
      // Empty: the issuer's name, once it is known.
      senderName: form.senderName ?? '',
      difficultiesVia: form.difficultiesVia,
      fieldMonitors: {},
    },
  };
}

export function presentImport({
  preview,
  createdAt,
  decisions: _decisions,
  ...batch
}: ImportBatch): ImportBody {
  return {
    ...batch,
    ...preview,
    columns: preview.columns ?? [],
    createdAt: createdAt.toISOString(),
    rows: preview.rows.map(presentRow),
    proposals: preview.proposals.map(presentRow),
  };
}

function presentRow({
  readingText,
  reading: { rule, confidence, reasons },
  ...row
}: ImportBatch['preview']['rows'][number]): ImportBody['rows'][number] {
  return { ...row, reading: { rule, confidence, reasons, text: readingText } };
}

export function presentSources(sources: readonly PlanSource[]): PlanSourcesBody {
  return sources.map((source) => ({ ...source, appliedAt: source.appliedAt.toISOString() }));
}

export function presentFile({ fileName, bytes }: ImportFile): StreamableFile {
  return downloadOf(fileName, bytes);
}

export function presentChanges(changes: readonly ItemChange[]): ItemChangesBody {
  return changes.map((change) => ({ ...change, at: change.at.toISOString() }));
}

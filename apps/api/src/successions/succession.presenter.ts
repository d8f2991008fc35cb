import type { KnownAgency, Page, Succession, SuccessionPreview } from '#application';
import type { SuccessionBody, SuccessionPreviewBody } from '#contracts';

export function presentSuccession(succession: Succession): SuccessionBody {
  return {
    ...succession,
    recordedAt: succession.recordedAt.toISOString(),
    tookEffectAt: succession.tookEffectAt?.toISOString() ?? null,
  };
}

export function presentSuccessions(page: Page<Succession>): Page<SuccessionBody> {
  return { ...page, items: page.items.map(presentSuccession) };
}

export function presentPreview(preview: SuccessionPreview): SuccessionPreviewBody {
  const { from, to, isAutomatic, assignments } = preview;
  return {
    from: refOf(from),
    to: to.map(refOf),
    isAutomatic,
    assignments: assignments.map(({ merges, ...held }) => ({
      ...held,
      outcome: isAutomatic ? (merges ? 'merge' : 'move') : 'ask',
    })),
  };
}

function refOf({ id, code, name }: KnownAgency): SuccessionBody['from'] {
  return { id, code, name };
}

import type { ForecastQuery, ForecastStep } from '#application';
import type { ForecastBody, ForecastQueryBody } from '#contracts';
import { addDays, instantAt, isLocalDate } from '#domain';
import { datesAsText } from '../assignments/dates-as-text.js';

/** Instants stand as given; a day as `to` counts whole. */
export function forecastRange(query: ForecastQueryBody, now: Date): ForecastQuery {
  return {
    from: query.from === undefined ? now : startOf(query.from),
    to: isLocalDate(query.to) ? instantAt(addDays(query.to, 1), '00:00') : new Date(query.to),
    planId: query.planId ?? null,
    agencyId: query.agencyId ?? null,
  };
}

function startOf(text: string): Date {
  return isLocalDate(text) ? instantAt(text, '00:00') : new Date(text);
}

export function presentForecast({ from, to }: ForecastQuery, steps: ForecastStep[]): ForecastBody {
  return {
    from: from.toISOString(),
    to: to.toISOString(),
    items: steps.map(({ subject, ...step }) => ({
      ...datesAsText(step),
      ordinal: subject.ordinal,
      task: subject.task,
      agency: subject.agency,
      stageKind: step.stageId === null ? null : (subject.stageKinds[step.stageId] ?? null),
    })),
  };
}

import type { StageKind } from '#domain';
import type { Sight } from './sight.js';

/** What a step of a forecast is about. */
export interface ForecastSubject {
  ordinal: string;
  task: string;
  planId: string | null;
  agency: { id: string; name: string; shortName: string };
  stageKinds: Readonly<Record<string, StageKind>>;
}

/** The assignments that a forecast looks at. */
export abstract class ForecastScope {
  /** Open assignments that have something to come until `to`, by id. */
  abstract open(
    query: { to: Date; planId: string | null; agencyId: string | null },
    sight: Sight,
  ): Promise<Map<string, ForecastSubject>>;
}

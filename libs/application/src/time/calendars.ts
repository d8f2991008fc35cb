import type { DeliverySettings, Policy, WorkCalendar } from '#domain';

/** The rules in force, read in the transaction that reads the facts. */
export interface Rules {
  policy: Policy;
  calendar: WorkCalendar;
  delivery: DeliverySettings;
}

export abstract class RulesInForce {
  abstract read(): Promise<Rules>;
}

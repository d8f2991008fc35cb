/**
 * What the worker and the workflows say to each other: names, signals and activity shapes as plain types.
 * Names are wire names and never change after release.
 */

export interface LifeAttributes {
  stage: string;
  state: string;
  nextAt: string | null;
}

/** Answer of `advance`: how long to wait for the next step (milliseconds), null where only a fact can wake it. */
export interface Advance {
  waitMs: number | null;
  closed: boolean;
  attributes: LifeAttributes | null;
}

/** Answer of the other loops; `waitMs` null ends the run. */
export interface Wait {
  waitMs: number | null;
}

export interface ActivationProgress {
  done: number;
  total: number;
  finished: boolean;
}

/** Answer of one page of an event's broadcast; finished where every stage has been told. */
export interface BroadcastProgress {
  finished: boolean;
}

/** Activities on the queue `plan`: short database work. */
export interface PlanActivities {
  advance(assignmentId: string): Promise<Advance>;
  activateBatch(planId: string, year: number): Promise<ActivationProgress>;
  broadcastPage(eventId: string): Promise<BroadcastProgress>;
  tendOffice(): Promise<Wait>;
  cleanUp(): Promise<number>;
  /** Answers the day that it sealed; null where there was none to seal. */
  sealDay(): Promise<string | null>;
  refreshZaloTokens(): Promise<string>;
}

/** `byZalo`: reminders for Zalo are written, and handed over on a queue of their own. */
export interface Delivered extends Wait {
  byZalo?: boolean;
}

/** Activities on the queue `send-email`. */
export interface DeliveryActivities {
  deliver(recipientId: string): Promise<Delivered>;
}

/** Activities on the queue `send-zalo`. */
export interface ZaloDeliveryActivities {
  deliverByZalo(recipientId: string): Promise<Wait>;
}

export const changedSignal = 'changed';

export const workflowTypes = {
  'plan-item': 'planItem',
  delivery: 'delivery',
  'activate-plan': 'activatePlan',
  event: 'broadcastEvent',
  office: 'office',
} as const;

export const taskQueues = { plan: 'plan', sendEmail: 'send-email', sendZalo: 'send-zalo' } as const;

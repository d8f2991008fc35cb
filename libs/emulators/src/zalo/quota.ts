import { failure, type Reply } from './call.js';
import { vietnamDay } from './vietnam.js';
import type { Quota, Template } from './world.js';
import type { ZaloState } from './zalo-state.js';

/** The quota, set to zero at 00:00 in Vietnam. */
export function quotaOfToday(state: ZaloState): Quota {
  const { quota } = state.world;
  const day = vietnamDay(state.clocks.business());
  if (quota.day !== day) Object.assign(quota, { day, used: 0, usedByTemplate: {} });
  return quota;
}

/** Why nothing more goes out today; null where something does. */
export function refuseQuota(state: ZaloState, template: Template, price: number): Reply | null {
  const quota = quotaOfToday(state);
  if (quota.used >= quota.daily) return failure(-144, 'OA reached its daily quota');
  const used = quota.usedByTemplate[template.templateId] ?? 0;
  if (template.daily !== null && used >= template.daily)
    return failure(-147, 'Template reached its daily quota');
  return quota.balance < price ? failure(-115, 'Out of balance') : null;
}

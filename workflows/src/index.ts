export { activatePlan } from './activate-plan/workflow.js';
export { broadcastEvent } from './broadcast-event/workflow.js';
export { delivery } from './delivery/workflow.js';
export { housekeeping } from './housekeeping/workflow.js';
export { office } from './office/workflow.js';
export { zaloTokens } from './zalo-tokens/workflow.js';
export { planItem } from './plan-item/workflow.js';

export { prepareNamespace } from './prepare-namespace.js';
export { prepareSchedules } from './prepare-schedules.js';
export { Relay } from './relay.js';
export { searchAttributes } from './search-attributes.js';
export { TemporalClientModule } from './temporal-client.module.js';
export type { TemporalSettings } from './temporal-client.module.js';
export { TemporalRunningLives } from './temporal-running-lives.js';
export { TemporalWorkflowSignals } from './temporal-workflow-signals.js';
export { workflowId } from './workflow-ids.js';

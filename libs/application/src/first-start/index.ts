export { FirstStartStore, type OperatingMode } from './first-start-store.js';
export { PrepareSystem } from './prepare-system.use-case.js';

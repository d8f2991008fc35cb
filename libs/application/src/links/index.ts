export { ActByLink, type LinkAction, type LinkOutcome } from './act-by-link.use-case.js';
export type { LinkActionKind, LinkCommand } from './link-command.js';
export { DeviceSeal, type KnownDevice } from './known-device.js';
export { offered, type LinkTarget } from './link-targets.js';
export { type PrintedLink, PrintLink } from './print-link.use-case.js';
export { linkUseCases } from './use-cases.js';

import { BroadcastEvent } from './broadcast-event.use-case.js';
import { ListAwaitedEvents } from './list-awaited-events.use-case.js';
import { PreviewEvent } from './preview-event.use-case.js';
import { RecordEvent } from './record-event.use-case.js';
import { WithdrawEvent } from './withdraw-event.use-case.js';

/** Awaited events; `BroadcastEvent` is the worker's. */
export const eventUseCases = [ListAwaitedEvents, PreviewEvent, RecordEvent, WithdrawEvent];

/** What the worker needs to bring an event to the stages that wait for it. */
export const broadcastUseCases = [BroadcastEvent];

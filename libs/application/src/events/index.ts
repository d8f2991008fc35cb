export {
  type AwaitedEvent,
  AwaitedEvents,
  type EventRecord,
  type EventStage,
  type EventStageRef,
} from './awaited-event.js';
export { BroadcastEvent } from './broadcast-event.use-case.js';
export { EventStages, type EventTold, type StageDating } from './event-stages.js';
export { ListAwaitedEvents } from './list-awaited-events.use-case.js';
export { type EventPreview, PreviewEvent } from './preview-event.use-case.js';
export { type RecordedEvent, RecordEvent } from './record-event.use-case.js';
export { broadcastUseCases, eventUseCases } from './use-cases.js';
export { WithdrawEvent } from './withdraw-event.use-case.js';

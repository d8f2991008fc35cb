export {
  dateAfterEvents,
  type EventDating,
  type EventOfStage,
  type StageAfterEvents,
} from './date-after-events.js';
export { awaitedIndices, describeEvent, type EventSubject, eventSubjects } from './subject.js';
export { describeUsualWindow, type UsualWindow, usualWindow } from './usual-window.js';

import type { AwaitedEvent, EventPreview, EventRecord, Page, RecordedEvent } from '#application';
import type {
  AwaitedEventBody,
  EventPreviewBody,
  PreviewEventQuery,
  RecordedEventBody,
  RecordEventBody,
} from '#contracts';
import { describeEvent, describeUsualWindow, usualWindow } from '#domain';

export function presentEvent({ record, withdrawn, ...event }: AwaitedEvent): AwaitedEventBody {
  const window = usualWindow(event);
  return {
    ...event,
    title: describeEvent(event),
    usualWindow: window === null ? null : { ...window, text: describeUsualWindow(event) ?? '' },
    record: record === null ? null : { ...record, at: record.at.toISOString() },
    withdrawn: withdrawn === null ? null : { by: withdrawn.by, at: withdrawn.at.toISOString() },
  };
}

export function presentEvents(page: Page<AwaitedEvent>): Page<AwaitedEventBody> {
  return { ...page, items: page.items.map(presentEvent) };
}

export function presentPreview({ event, stages }: EventPreview): EventPreviewBody {
  return { event: presentEvent(event), stages: stages.map(presentStage) };
}

export function presentRecorded({ event, stages }: RecordedEvent): RecordedEventBody {
  return { event: presentEvent(event), stages };
}

export function recordOf(body: RecordEventBody): EventRecord {
  const { happenedOn, documentNumber = null, documentOn = null, link = null, dueOn = null } = body;
  return { happenedOn, documentNumber, documentOn, link, dueOn };
}

export function supposedOf(query: PreviewEventQuery): Pick<EventRecord, 'happenedOn' | 'dueOn'> {
  return { happenedOn: query.happenedOn, dueOn: query.dueOn ?? null };
}

function presentStage({ stage, dating }: EventPreview['stages'][number]): EventPreviewBody['stages'][number] {
  const { stageId, assignmentId, year, kind, planNumber, ordinal, task, agencyName } = stage;
  const dates =
    dating.kind === 'dated' ? dating : { nominal: null, effective: null, working: null, setBy: null };
  return {
    ...{ stageId, assignmentId, year, kind, planNumber, ordinal, task, agencyName },
    nominal: dates.nominal,
    effective: dates.effective,
    working: dates.working,
    setBy: dates.setBy,
    waitsFor: dating.kind === 'waiting' ? dating.missing : [],
    needsDate: dating.kind === 'undecided',
  };
}

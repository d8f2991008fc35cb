import {
  type AgencyName,
  type AssignmentStage,
  type AssignmentView,
  issuerAsOf,
  type Timeline,
} from '#application';
import { formatDate, formatInstant, formatWeekdayDate } from '#domain';
import { type Html, html, stateMark } from '../pages/index.js';
import { comingEntry, timelineEntry, type TimelineNames } from './timeline-entry.js';
import { postWord, stageWord } from './words.js';

/** One assignment: its stages, whom we told, what comes next, and the plan's own words. */
export function assignmentScreen(
  view: AssignmentView,
  { timeline, ...may }: { timeline: Timeline; maySeeProof: boolean; mayPrint: boolean },
): Html {
  const { item, agency } = view;
  return html`<p class="soft"><a href="/qua-han">← Danh sách</a></p>
    <h1>${item.ordinal !== '' && `${item.ordinal}. `}${item.task}</h1>
    <p>${successionOf(view)}${agency.name} · năm ${view.year} · ${source(view)}</p>
    ${people(view)} ${may.maySeeProof && html`<p><a href="/chung-cu/${item.id}">Chứng cứ nhắc việc</a></p>`}
    ${may.mayPrint && html`<p><a href="/nhiem-vu/${view.id}/ban-in">Bản in có mã quét</a></p>`}
    <h2>Các mốc</h2>
    <ul class="stage-list">
      ${view.stages.map(stageCard)}
    </ul>
    <div class="columns">
      <section>
        <h2>Nhắc việc và diễn biến</h2>
        ${entries(view, timeline)}
      </section>
      <section>
        <h2>Nguyên văn trong kế hoạch</h2>
        ${verbatim(view)}
      </section>
    </div>`;
}

/** "Sở Kế hoạch và Đầu tư → ", where other agencies led it before. */
function successionOf({ formerAgencies }: AssignmentView): string {
  if (formerAgencies.length === 0) return '';
  return `${[...new Set(formerAgencies.map(({ name }) => name))].join(', ')} → `;
}

function source({ plan, givingDocument }: AssignmentView): string {
  if (plan !== null) {
    const of = plan.issuerEndedOn === null ? '' : ` của ${issuerAsOf(plan)}`;
    return `Kế hoạch ${plan.number} ngày ${formatDate(plan.issuedOn)}${of}`;
  }
  return givingDocument === null
    ? ''
    : `Văn bản ${givingDocument.number} ngày ${formatDate(givingDocument.issuedOn)}`;
}

function people(view: AssignmentView): Html {
  const { head, officer, monitor, acknowledged } = view;
  return html`<dl class="facts">
    <dt>Người đứng đầu</dt>
    <dd>${head?.title ?? 'chưa có'}</dd>
    <dt>Cán bộ phụ trách</dt>
    <dd>${officer?.name ?? 'chưa phân công'}</dd>
    <dt>Theo dõi</dt>
    <dd>${monitor?.title ?? 'chưa có'}</dd>
    <dt>Tiếp nhận</dt>
    <dd>
      ${acknowledged === null ? 'chưa' : `✓ ${formatInstant(acknowledged.at)}, ${postWord(acknowledged.by)}`}
    </dd>
    ${
      view.promisedOn !== null &&
      html`<dt>Ngày hẹn</dt>
        <dd>${formatWeekdayDate(view.promisedOn)}</dd>`
    }
  </dl>`;
}

function stageCard(stage: AssignmentStage): Html {
  const { state, daysLate, effective, nominal } = stage;
  const isMoved = nominal !== null && effective !== null && nominal !== effective;
  return html`<li>
    <h3>${stageWord(stage)}</h3>
    ${state === 'overdue' ? stateMark(state, `quá ${daysLate} ngày`) : stateMark(state)}
    ${nominal !== null && html`<p>Hạn ${formatWeekdayDate(nominal)}</p>`} ${changesOf(stage)}
    ${isMoved && html`<p class="soft">trùng ngày nghỉ, tính đến hết ${formatWeekdayDate(effective)}</p>`}
    ${stage.waitsFor.length > 0 && html`<p>Chờ: ${stage.waitsFor.join('; ')}</p>`} ${outcome(stage)}
    ${stage.provisional && html`<p class="s-amber">lịch tạm tính</p>`}
    <p><a href="/moc/${stage.stageId}">Vì sao là ngày này?</a></p>
  </li>`;
}

/** What was changed about the stage since it was given; every step stands in the timeline. */
function changesOf(stage: AssignmentStage): Html {
  const { firstNominal, nominal, committedOn, pausedAt, cancelledAt } = stage;
  const isRedated = firstNominal !== null && firstNominal !== nominal;
  return html`${isRedated && html`<p class="soft">Hạn ban đầu ${formatWeekdayDate(firstNominal)}</p>`}
  ${committedOn !== null && html`<p>Cam kết hoàn thành ${formatWeekdayDate(committedOn)}</p>`}
  ${pausedAt !== null && html`<p>Tạm dừng từ ${formatInstant(pausedAt)}</p>`}
  ${cancelledAt !== null && html`<p>Đã huỷ ${formatInstant(cancelledAt)}</p>`}`;
}

function outcome({ document, confirmed, presentedAt, returned }: AssignmentStage): Html {
  return html`${presentedAt !== null && html`<p>Đã trình ${formatInstant(presentedAt)}</p>`}
  ${
    document !== null &&
    html`<p>
      Văn bản ${document.number ?? 'không số'}${document.on !== null && `, ngày ${formatDate(document.on)}`}
    </p>`
  }
  ${
    confirmed !== null &&
    html`<p>Xác nhận ${formatInstant(confirmed.at)}, ${confirmed.by}${confirmed.self && ' (tự xác nhận)'}</p>`
  }
  ${returned !== null && html`<p>Trả lại ${formatInstant(returned.at)}: ${returned.reason}</p>`}`;
}

/** What comes next stands on top, then the newest. */
function entries(view: AssignmentView, { entries: past, next }: Timeline): Html {
  const names: TimelineNames = {
    assignmentId: view.id,
    stages: new Map(view.stages.map((stage) => [stage.stageId, stageWord(stage)])),
    messages: new Map(
      past.flatMap((entry) => (entry.type === 'message' ? [[entry.id, entry] as const] : [])),
    ),
  };
  const happened = past.filter((entry) => entry.type !== 'message');
  return html`${handOver(view) ?? (next.length === 0 && html`<p class="soft">Không có bước nhắc nào sắp tới.</p>`)}
    <ol class="entries">
      ${next.toReversed().map((step) => comingEntry(step, names, step === next[0]))}
      ${happened.toReversed().map((entry) => timelineEntry(entry, names))}
    </ol>`;
}

/** What ends the ladder of this lead; the successor gets a list on that day, and a ladder of its own. */
function handOver({ handOver: ends }: AssignmentView): Html | null {
  if (ends === null) return null;
  const on = formatWeekdayDate(ends.on);
  return ends.to === null
    ? html`<p>
        ${on}: cơ quan chủ trì kết thúc hoạt động, chưa có quyết định về cơ quan tiếp nhận; từ ngày đó các
        bước nhắc gửi Văn phòng.
      </p>`
    : html`<p>${on}: bàn giao cho ${ends.to.name}; từ ngày đó nhắc việc cơ quan tiếp nhận.</p>`;
}

function verbatim({ item, plan, coLeads, coordinating }: AssignmentView): Html {
  /** Those that were recognised; what wasn't stands above as printed. */
  const names = (agencies: readonly AgencyName[]): string =>
    agencies
      .flatMap(({ id, name, endedOn }) => {
        if (endedOn !== null) return [`${name} (đã kết thúc từ ${formatDate(endedOn)})`];
        return id === null ? [] : [name];
      })
      .join('; ');
  const rows: [string, string][] = [
    ['Mục', item.groupHeading],
    ['STT', item.ordinal],
    ['Nhiệm vụ', item.task],
    ['Sản phẩm', item.product],
    ['Cơ quan chủ trì', item.lead],
    ['Cơ quan phối hợp', item.coordinating],
    ['Thời gian hoàn thành', item.deadline],
    ['Ghi chú', item.note],
    ['Cùng chủ trì', names(coLeads)],
    ['Phối hợp, hiểu là', names(coordinating)],
    ['Vị trí', plan?.appendix ?? ''],
  ];
  return html`<dl class="facts">
    ${rows
      .filter(([, value]) => value !== '')
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`;
}

import type { ClockMove, TrainingClock } from '#application';
import { addDays, formatInstant, localDateOf, localTimeOf } from '#domain';
import { type Html, html } from '../pages/index.js';

export interface ClockScreen {
  clock: TrainingClock;
  /** The move that was asked for last, if this address names it. */
  move: ClockMove | null;
  canMove: boolean;
}

/** The training clock: where it stands, and moving it forward. */
export function clockScreen({ clock, move, canMove }: ClockScreen): Html {
  const { now, moving, nextAt } = clock;
  return html`<h1>Đồng hồ tập huấn</h1>
    <p class="now">${formatInstant(now)}</p>
    ${
      moving !== null
        ? html`<div class="notice" role="status">
            Đang chuyển tới ${formatInstant(moving.target)}: mọi việc tới hạn trên đường đi được làm và mọi
            tin được gửi. Trang này tự xem lại mỗi giây.
          </div>`
        : html`${finished(move)} ${canMove ? controls(now, nextAt) : watching()}`
    }
    <p class="soft">
      Bước nhắc được quyết định lúc 07:00, thư gửi từ 07:30 đến 17:00 ngày làm việc. Đồng hồ chỉ đi về phía
      trước. Khi chuyển, hệ thống dừng ở từng thời điểm có việc, làm hết rồi mới đi tiếp: một tháng chuyển cho
      đúng những tin của một tháng thật.
    </p>`;
}

function finished(move: ClockMove | null): Html {
  if (move === null || move.state === 'running') return html``;
  if (move.state === 'failed')
    return html`<div class="notice problem" role="alert">Lần chuyển vừa rồi không xong.</div>`;
  return html`<div class="notice done" role="status">
    Đã chuyển tới ${formatInstant(move.target)}:
    ${move.handedOver === 0 ? 'không có tin nào đến giờ gửi' : `đã gửi ${move.handedOver} tin`}${
      move.retrying > 0 && `, ${move.retrying} người nhận chờ gửi lại`
    }.
  </div>`;
}

function controls(now: Date, nextAt: Date | null): Html {
  return html`<div class="moves">
      ${step('ngay', '+1 ngày')} ${step('tuan', '+1 tuần')}
      ${nextAt !== null && nextAt > now && step('su-kien', `Tới việc tiếp theo: ${formatInstant(nextAt)}`)}
    </div>
    <form method="post" action="/dong-ho" class="row until">
      <div>
        <label for="luc">Hoặc tới thời điểm (giờ Việt Nam)</label>
        <input
          id="luc"
          name="luc"
          type="datetime-local"
          required
          min="${localDateOf(now)}T${localTimeOf(now)}"
          value="${tomorrow(now)}T08:00"
        />
      </div>
      <button class="quiet" name="toi" value="luc">Chuyển</button>
    </form>`;
}

/** The day after `now` (an instant) in Vietnam. */
function tomorrow(now: Date): string {
  return addDays(localDateOf(now), 1);
}

function step(value: string, text: string): Html {
  return html`<form method="post" action="/dong-ho">
    <button name="toi" value="${value}">${text}</button>
  </form>`;
}

function watching(): Html {
  return html`<p>Tài khoản này xem được đồng hồ; Văn phòng và cơ quan thường trực chuyển được.</p>`;
}

import { lastDayOf, type LinkedAssignment, type PrintedLink } from '#application';
import { formatDate } from '#domain';
import { renderSVG } from 'uqr';
import { basisWords, stageLine } from '../acknowledgements/acknowledgement-words.js';
import { type Html, html, page, raw } from '../pages/index.js';

/** The sheet: what is given, by when, and the code with its address beside it. */
export function printedLink({ duties }: PrintedLink, address: string): string {
  const bases = basisWords(duties);
  const body = html`<p class="from">${duties.senderName?.toLocaleUpperCase('vi')}</p>
    <h1>Kính gửi: ${duties.addressedAs}</h1>
    ${bases !== '' && html`<p>Thực hiện ${bases}, đề nghị đồng chí tiếp nhận và chỉ đạo thực hiện:</p>`}
    <ol class="items">
      ${duties.assignments.map(dutyItem)}
    </ol>
    <div class="code">
      <div class="qr">${raw(renderSVG(address, { ecc: 'M', border: 2 }))}</div>
      <div>
        <p>
          <strong>Quét mã bằng điện thoại</strong> để tiếp nhận, báo cáo kết quả hoặc có ý kiến; không cần
          đăng nhập.
        </p>
        <p class="soft">
          Mã chỉ dùng cho nhiệm vụ này, đến hết ngày ${formatDate(lastDayOf(duties))}. Người quét mã được hỏi
          tên trước khi thao tác.
        </p>
        <p class="address">${address}</p>
      </div>
    </div>`;
  return page({ title: `Bản in · ${duties.addressedAs}`, body });
}

function dutyItem({ ordinal, task, stages }: LinkedAssignment): Html {
  return html`<li>
    <strong>${ordinal === '' ? task : `${ordinal}. ${task}`}</strong>
    <ul class="stages">
      ${stages.map((stage) => html`<li>${stageLine(stage)}</li>`)}
      ${stages.length === 0 && html`<li>Chưa xác định thời hạn</li>`}
    </ul>
  </li>`;
}

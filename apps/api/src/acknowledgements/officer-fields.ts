import type { Officer } from '#application';
import { type Html, html } from '../pages/index.js';

/** Fields that name an officer in charge; `suffix` tells the ones of single items apart. Nothing is required. */
export function officerFields(known: readonly Officer[], suffix: string): Html {
  const id = (name: string): string => `${name}${suffix}`;
  return html`${
      known.length > 0 &&
      html`<label for="${id('officerId')}">Chọn người đã có</label>
        <select id="${id('officerId')}" name="${id('officerId')}">
          <option value="">(chưa chọn)</option>
          ${known.map((officer) => html`<option value="${officer.personId}">${officer.name}</option>`)}
        </select>`
    }
    <div class="row">
      <div>
        <label for="${id('officerName')}">${known.length > 0 ? 'Hoặc ghi họ tên' : 'Họ tên, chức vụ'}</label>
        <input id="${id('officerName')}" name="${id('officerName')}" maxlength="200" autocomplete="off" />
      </div>
      <div>
        <label for="${id('officerEmail')}">Thư điện tử</label>
        <input
          id="${id('officerEmail')}"
          name="${id('officerEmail')}"
          type="email"
          maxlength="254"
          autocomplete="off"
        />
      </div>
    </div>`;
}

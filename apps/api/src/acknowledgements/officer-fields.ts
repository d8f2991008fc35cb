import type { Officer } from '#application';
import { type Html, html } from '../pages/index.js';

/** Known names that the fields of single items propose: once for the page, which may list many items. */
const namesId = 'officers';

/** Fields that name the officer in charge of all items. Nothing is required. */
export function officerFields(known: readonly Officer[]): Html {
  return html`${
      known.length > 0 &&
      html`<label for="officerId">Chọn người đã có</label>
        <select id="officerId" name="officerId">
          <option value="">(chưa chọn)</option>
          ${known.map((officer) => html`<option value="${officer.personId}">${officer.name}</option>`)}
        </select>
        <datalist id="${namesId}">
          ${known.map(({ name }) => html`<option value="${name}"></option>`)}
        </datalist>`
    }
    <div class="row">
      <div>
        <label for="officerName">${known.length > 0 ? 'Hoặc ghi họ tên' : 'Họ tên, chức vụ'}</label>
        <input id="officerName" name="officerName" maxlength="200" autocomplete="off" />
      </div>
      <div>
        <label for="officerEmail">Thư điện tử</label>
        <input id="officerEmail" name="officerEmail" type="email" maxlength="254" autocomplete="off" />
      </div>
    </div>`;
}

/** Fields of one item: a name that is known already means that person. */
export function ownOfficerFields(assignmentId: string): Html {
  const [name, email] = [`officerName-${assignmentId}`, `officerEmail-${assignmentId}`];
  return html`<div class="row">
    <label>Họ tên, chức vụ<input name="${name}" list="${namesId}" maxlength="200" /></label
    ><label>Thư điện tử<input name="${email}" type="email" maxlength="254" /></label
    ><label>Hẹn hoàn thành<input name="promisedOn-${assignmentId}" type="date" /></label>
  </div>`;
}

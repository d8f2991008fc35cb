import type { LinkActor, LinkedDuties } from '#application';
import { type Html, html } from '../pages/index.js';

/** Who may press the button below, and as whom: what every form of the link ends with. */
export interface Acting {
  token: string;
  duties: LinkedDuties;
  /** As whom this browser acted before; null where it isn't known. */
  known: LinkActor | null;
  button: string;
  /** True where the button stays in sight however long the list above it is. */
  stays: boolean;
  /** A name that was typed already. */
  name?: string;
}

/**
 * One press for the reader of the letter, who is named on the button. A browser that isn't known shows beside it how
 * somebody else gives their name: a letter that was passed on must not speak for its reader. A typed name wins.
 */
export function actingFields({ token, duties, known, button, stays, name = '' }: Acting): Html {
  const reader = postName(duties.addressedAs);
  const as = known?.kind === 'other' ? known.name : reader;
  return html`<input type="hidden" name="token" value="${token}" />
    <div ${stays && html`class="reach"`}>
      <button class="main" name="who" value="${known === null ? 'addressee' : 'known'}">
        ${button}<small>với tư cách ${as}</small>
      </button>
    </div>
    ${
      known === null
        ? html`<div class="other">${otherFields(reader, button, name)}</div>`
        : html`<details class="other" ${name !== '' && html`open`}>
            <summary>Người khác đang thao tác?</summary>
            ${otherFields(as, button, name)}
          </details>`
    }`;
}

function otherFields(reader: string, button: string, name: string): Html {
  return html`<label for="actingName">Không phải ${reader}? Ghi họ tên, chức vụ của đồng chí</label>
    <input id="actingName" name="actingName" maxlength="200" autocomplete="name" value="${name}" />
    <button class="quiet" name="who" value="other">${button} với tên này</button>`;
}

/** "Giám đốc Sở Tư pháp" */
function postName(addressedAs: string): string {
  return addressedAs.replace(/^Đồng chí /u, '');
}

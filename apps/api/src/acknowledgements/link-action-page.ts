import type { LinkAction, LinkActionKind, LinkActor, LinkTarget } from '#application';
import type { LinkForm } from '#contracts';
import { localDateOf } from '#domain';
import { type Html, html, page } from '../pages/index.js';
import { actingFields } from './acting-fields.js';
import { shortTitle, stageLine } from './acknowledgement-words.js';
import { linkActions, readersOf } from './link-actions.js';
import { linkFields, textOf } from './link-fields.js';

export interface LinkActionView {
  token: string;
  kind: LinkActionKind;
  action: LinkAction;
  known: LinkActor | null;
  /** What was typed before; empty on the first look. */
  form: LinkForm;
  /** What is wrong with it; null where nothing is. */
  problem: string | null;
}

/** The page of one action: what it is about, its fields, who will be told, and who acts. */
export function linkActionPage(view: LinkActionView): string {
  const { token, kind, action, problem } = view;
  const { title } = linkActions[kind];
  const { duties } = action;
  const body = html`<p class="from">${duties.senderName?.toLocaleUpperCase('vi')}</p>
    <p><a href="/a/${token}">← Tất cả nhiệm vụ trong thư</a></p>
    <h1>${title}</h1>
    ${problem !== null && html`<p class="notice problem" role="alert">${problem}</p>`}
    ${action.targets.length === 0 ? nothingToSay() : form(view)}`;
  return page({ title: `${title} · ${duties.addressedAs}`, body });
}

function nothingToSay(): Html {
  return html`<p class="notice">
    Hiện không có việc nào trong thư này cần thao tác như vậy: việc đã xong, đã gửi trước đó, hoặc chưa đến
    lúc.
  </p>`;
}

function form({ token, kind, action, known, form: typed }: LinkActionView): Html {
  const { fields, button, told } = linkActions[kind];
  const { duties, agencies, targets, now } = action;
  const values = kind === 'present' ? { presentedOn: localDateOf(now), ...typed } : typed;
  const encoding = fields.some(({ type }) => type === 'file') && html`enctype="multipart/form-data"`;
  return html`<form method="post" ${encoding}>
    ${targetList(targets, typed)} ${linkFields(fields, { form: values, agencies })}
    <p class="told"><strong>Ai sẽ biết:</strong> ${told(readersOf(duties, targets[0]?.assignment))}</p>
    ${actingFields({ token, duties, known, button, stays: false, name: textOf(typed, 'actingName') })}
  </form>`;
}

/** One target needs no choice; of several, those that are meant are ticked. */
function targetList(targets: readonly LinkTarget[], typed: LinkForm): Html {
  const [first] = targets;
  if (targets.length === 1 && first !== undefined) {
    return html`<input type="hidden" name="targetIds" value="${first.id}" />
      <p>${target(first)}</p>`;
  }
  const ticked = [typed['targetIds']].flat();
  return html`<fieldset class="choices">
    <legend>Chọn việc <small>(một hoặc nhiều)</small></legend>
    ${targets.map(
      (one) =>
        html`<label class="choice"
          ><input
            type="checkbox"
            name="targetIds"
            value="${one.id}"
            ${ticked.includes(one.id) && html`checked`}
          />
          <span>${target(one)}</span></label
        >`,
    )}
  </fieldset>`;
}

function target({ assignment, stage }: LinkTarget): Html {
  return html`<strong>${shortTitle(assignment)}</strong>${stage !== null && html`<br />${stageLine(stage)}`}`;
}

import type { Sheet, SheetEntry, SheetFact, SheetLetter, SheetSection } from '#documents';
import { formatDate, formatInstant, localDateOf, localTimeOf } from '#domain';
import { type Html, html } from '../pages/index.js';

/** A proof as a page: at a glance, then each agency in order, letters to unfold, codes at the end. */
export function proofPage(sheet: Sheet, pdfPath: string): Html {
  return html`<p class="soft">${sheet.kind} · lập lúc ${formatInstant(sheet.at)}</p>
    <h1>${sheet.title}</h1>
    <p><a class="button" href="${pdfPath}">Tải bản in (PDF)</a></p>
    ${factList(sheet.facts)} ${sheet.sections.map(section)}
    ${
      sheet.letters.items.length > 0 &&
      html`<h2>${sheet.letters.title}</h2>
        ${sheet.letters.items.map(letter)}`
    }
    ${codes(sheet.codes)}`;
}

function factList(facts: readonly SheetFact[]): Html {
  return html`<dl class="facts">
    ${facts.map(
      ({ label, value }) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

function section({ title, facts, entries }: SheetSection): Html {
  return html`<section>
    <h2>${title}</h2>
    ${factList(facts)}
    <ol class="entries proof">
      ${entries.map(entryLine)}
    </ol>
  </section>`;
}

function entryLine({ at, mark, what, notes }: SheetEntry): Html {
  const [first] = /T\d+/.exec(what) ?? [];
  const words = mark === 'letter' && first !== undefined ? withLink(what, first) : html`${what}`;
  return html`<li class="${mark === 'act' ? 'acted' : mark}">
    <time datetime="${at.toISOString()}">${localTimeOf(at)} ${formatDate(localDateOf(at))}</time>
    ${mark === 'act' ? html`<strong>${words}</strong>` : words}
    ${notes.map((note) => html`<small>${note}</small>`)}
  </li>`;
}

/** The number of a letter leads to it. */
function withLink(what: string, mark: string): Html {
  const at = what.indexOf(mark);
  return html`${what.slice(0, at)}<a href="#${mark}">${mark}</a>${what.slice(at + mark.length)}`;
}

function letter({ title, facts, text }: SheetLetter): Html {
  const mark = title.slice(0, title.indexOf('.'));
  return html`<details class="letter" id="${mark}">
    <summary>${title}</summary>
    ${factList(facts)}
    <pre>${text}</pre>
  </details>`;
}

function codes({ title, items, explanation }: Sheet['codes']): Html {
  return html`<section class="codes">
    <h2>${title}</h2>
    ${explanation.map((line) => html`<p>${line}</p>`)}
    <dl>
      ${items.map(
        ({ label, value }) =>
          html`<dt>${label}</dt>
            <dd><code>${value}</code></dd>`,
      )}
    </dl>
  </section>`;
}

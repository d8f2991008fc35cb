import { markWords, type Words } from '#domain';
import { type Html, html } from '../pages/index.js';

/** The deadline as printed, with the words that ask for a stage marked in it. */
export function deadlineCell(printed: string, places: readonly Words[]): Html {
  const pieces = markWords(printed, places);
  return html`<blockquote class="cell">
    ${pieces.map(({ text, mark }) => (mark === null ? text : html`<mark>${text}</mark>`))}
  </blockquote>`;
}

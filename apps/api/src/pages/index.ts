export { type Html, html, type HtmlValue, raw } from './html.js';
export { type Page, page, pageHeaders } from './page.js';
export { stateMark } from './state-mark.js';

import { createHash } from 'node:crypto';
import { type Html, html, pageHeaders, raw } from '../pages/index.js';
import { style } from '../pages/style.js';
import { screenStyle } from './screen-style.js';

export interface Screen {
  title: string;
  body: Html;
  /** What stands above the page. */
  bar?: Html;
  wide?: boolean;
  /** Look again after so many seconds. */
  refreshAfter?: number | null;
}

const css = style + screenStyle;
const styleElement = raw(`<style>${css}</style>`);
const styleHash = createHash('sha256').update(css).digest('base64');

/** A whole document of the signed-in part, without scripts. */
export function screenDocument({ title, body, bar, wide = true, refreshAfter = null }: Screen): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        ${refreshAfter !== null && html`<meta http-equiv="refresh" content="${refreshAfter}" />`}
        <title>${title} · Đôn Đốc</title>
        ${styleElement}
      </head>
      <body class="${wide ? 'wide' : 'narrow'}">
        ${bar}
        <main>${body}</main>
      </body>
    </html>`.text;
}

/** As for every page, but forms name the origin they come from: sessions are protected by it. */
export const screenHeaders: Readonly<Record<string, string>> = {
  ...pageHeaders,
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; ` +
    "base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
};

import { createHash } from 'node:crypto';
import { type Html, html, raw } from './html.js';
import { style } from './style.js';

export interface Page {
  title: string;
  body: Html;
  /** Pages for work at a desk use the width; pages for a phone stay narrow. */
  wide?: boolean;
}

/** A whole document without scripts or outside resources; robots stay away. */
export function page({ title, body, wide = false }: Page): string {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body class="${wide ? 'wide' : 'narrow'}">
        <main>${body}</main>
      </body>
    </html>`.text;
}

const styleElement = raw(`<style>${style}</style>`);
const styleHash = createHash('sha256').update(style).digest('base64');

/** Headers of every page made here: nothing may run, nothing is kept, nothing tells where the reader came from. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy':
    `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; ` +
    "base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
  'X-Content-Type-Options': 'nosniff',
};

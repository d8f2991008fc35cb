import { html, type Html } from './html.js';

/** A whole page in Vietnamese around its main part. */
export function layout(title: string, main: Html): Html {
  return html`<!doctype html>
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Hộp thư tập huấn</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <div class="bar">
          <div>
            <strong><a href="/">Hộp thư tập huấn</a></strong>
            <p class="soft">
              Thư của hệ thống gửi trong chế độ tập huấn dừng lại ở đây, không đến người nhận thật.
            </p>
          </div>
        </div>
        <main>${main}</main>
      </body>
    </html>`;
}

/** A page that only says one thing, with the way back. */
export function noticePage(title: string, sentence: string): Html {
  const main = html`<h1>${title}</h1>
    <p>${sentence}</p>
    <p><a href="/">Về danh sách thư</a></p>`;
  return layout(title, main);
}

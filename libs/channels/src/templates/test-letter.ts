import type { RenderedMessage, TestWords } from '#application';
import Handlebars from 'handlebars';

const text = Handlebars.compile<TestWords>(
  `Kính gửi: {{addressedAs}}

Đây là thư thử của {{senderName}} để kiểm tra địa chỉ nhận tin. Đồng chí không cần làm gì và không cần trả lời.

--
Tin tự động của {{senderName}}, không thay thế văn bản.
`,
  { strict: true, noEscape: true },
);

const html = Handlebars.compile<TestWords>(
  `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:16px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5">
<p><b>Kính gửi: {{addressedAs}}</b></p>
<p>Đây là thư thử của {{senderName}} để kiểm tra địa chỉ nhận tin. Đồng chí không cần làm gì và không cần trả lời.</p>
<p style="font-size:14px">Tin tự động của {{senderName}}, không thay thế văn bản.</p>
</body></html>
`,
  { strict: true },
);

/** A message that only shows that it arrives. */
export function renderTestLetter(words: TestWords): RenderedMessage {
  return {
    template: 'test',
    templateVersion: 1,
    subject: `${words.training ? '[TẬP HUẤN] ' : ''}Thư thử địa chỉ nhận tin`,
    text: text(words),
    html: html(words),
  };
}

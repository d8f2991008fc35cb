import type { CheckWords, RenderedMessage } from '#application';
import Handlebars from 'handlebars';

const sentence = `{{#if isDrill}}Đây là thư diễn tập của {{senderName}}, để chắc chắn rằng tin nhắc việc tới được đồng chí trong cả năm.{{else}}{{senderName}} kiểm tra địa chỉ này trước khi dùng để gửi tin nhắc việc.{{/if}} Đề nghị đồng chí bấm nút dưới đây một lần; không cần đăng nhập, không phát sinh nhiệm vụ nào.`;

const text = Handlebars.compile<CheckWords>(
  `Kính gửi: {{addressedAs}}

${sentence}

Tôi đã nhận được thư này:
{{url}}

--
Tin tự động của {{senderName}}, không thay thế văn bản.
`,
  { strict: true, noEscape: true },
);

const html = Handlebars.compile<CheckWords>(
  `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:16px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5">
<p><b>Kính gửi: {{addressedAs}}</b></p>
<p>${sentence}</p>
<p style="margin:20px 0"><a href="{{url}}" style="display:inline-block;padding:14px 28px;background:#0b57a4;color:#ffffff;border-radius:8px;font-size:17px;text-decoration:none">Tôi đã nhận được thư này</a></p>
<p style="font-size:14px">Tin tự động của {{senderName}}, không thay thế văn bản.</p>
</body></html>
`,
  { strict: true },
);

/** A letter whose button shows that it was read. */
export function renderCheckLetter(words: CheckWords): RenderedMessage {
  const subject = words.isDrill ? 'Thư diễn tập: đề nghị bấm xác nhận đã nhận' : 'Xác nhận địa chỉ nhận tin';
  return {
    template: words.isDrill ? 'drill' : 'address-check',
    templateVersion: 1,
    subject: `${words.training ? '[TẬP HUẤN] ' : ''}${subject}`,
    text: text(words),
    html: html(words),
  };
}

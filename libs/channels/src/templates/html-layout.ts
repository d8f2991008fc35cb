/**
 * The HTML part: one column of at most 600 px, readable at 320 px, no picture, styles inline for mail programs that
 * drop the style sheet; the sheet itself only adds narrow screens and dark mode.
 */
const font = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";
const soft = 'font-size:14px;line-height:1.5;color:#5d6878;margin:0 0 6px';

export const htmlLayout = `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>{{senderName}}</title>
<style>
:root { color-scheme: light dark; }
body, p, td, a { overflow-wrap: anywhere; }
@media (max-width: 480px) {
  .page { padding: 0 !important; }
  .sheet { border-left: 0 !important; border-right: 0 !important; border-radius: 0 !important; }
  .inner { padding-left: 16px !important; padding-right: 16px !important; }
  .button { display: block !important; }
}
@media (prefers-color-scheme: dark) {
  body, .page { background: #14181f !important; }
  .sheet { background: #1d2430 !important; border-color: #3a4454 !important; }
  .sheet, .strong, .item { color: #eef1f5 !important; }
  .soft { color: #b3bdca !important; }
  .line { border-color: #3a4454 !important; }
  .link { color: #8fc1ff !important; }
  .late { color: #ff9c91 !important; }
  .near { color: #f2c063 !important; }
  .note { background: #2a3342 !important; color: #eef1f5 !important; }
}
</style>
</head>
<body style="margin:0;padding:0;background:#f2f4f7;${font}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>
<td class="page" align="center" style="padding:16px 8px;background:#f2f4f7">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0"
 style="max-width:600px;table-layout:fixed;overflow-wrap:anywhere;word-break:break-word;background:#ffffff;color:#1d2430;border:1px solid #dfe3e9;border-radius:8px">
<tr><td class="inner line soft" align="left"
 style="padding:14px 24px;border-bottom:1px solid #dfe3e9;${font};font-size:14px;color:#5d6878">{{senderName}}{{#if training}} · <b>Tập huấn</b>{{/if}}</td></tr>
<tr><td class="inner" align="left" style="padding:20px 24px 4px;${font};font-size:16px;line-height:1.5">
<p style="margin:0 0 12px;font-size:17px"><b>Kính gửi: {{addressedAs}}</b></p>
{{#each remarks}}
<p class="note" style="margin:0 0 12px;padding:8px 12px;background:#f2f4f7;border-radius:6px;font-size:15px">{{this}}</p>
{{/each}}
{{#each basis}}
<p class="soft" style="${soft}">Căn cứ {{this}}.</p>
{{/each}}
{{#each sections}}
<h2 class="{{#if isLate}}late{{else}}strong{{/if}}" style="margin:18px 0 6px;font-size:18px;line-height:1.35;color:{{#if isLate}}#b3261e{{else}}#1d2430{{/if}}">{{heading}}</h2>
<p style="margin:0 0 4px">{{sentence}}</p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
{{#each items}}
<tr><td class="item line" align="left" style="padding:12px 0;border-bottom:1px solid #dfe3e9;${font};font-size:16px;line-height:1.45;color:#1d2430">
<p style="margin:0 0 4px"><b class="strong">{{number}}. {{task}}</b></p>
{{#if origin}}<p class="soft" style="margin:0 0 4px;font-size:14px;color:#5d6878">{{origin}}</p>{{/if}}
{{#each facts}}
<p {{#if @first}}{{#if ../isLate}}class="late" {{/if}}{{#if ../isSoon}}class="near" {{/if}}{{/if}}style="margin:0 0 2px;font-size:15px{{#if @first}}{{#if ../isLate}};color:#b3261e{{/if}}{{#if ../isSoon}};color:#8a5300{{/if}}{{/if}}">{{#if @first}}{{#if ../isLate}}● {{/if}}{{#if ../isSoon}}◐ {{/if}}{{/if}}{{this}}</p>
{{/each}}
{{#if link}}
<p style="margin:8px 0 0"><a class="link" href="{{link.url}}" style="display:inline-block;padding:6px 0;color:#0b57a4;font-size:15px">{{link.label}}</a></p>
{{/if}}
</td></tr>
{{/each}}
</table>
{{/each}}
{{#if button}}
<p style="margin:20px 0 8px"><a class="button" href="{{button.url}}"
 style="display:inline-block;padding:14px 28px;background:#0b57a4;color:#ffffff;border-radius:8px;font-size:17px;font-weight:600;text-align:center;text-decoration:none">{{button.label}}</a></p>
{{/if}}
{{#if next}}
<p class="note" style="margin:16px 0 12px;padding:10px 12px;background:#f2f4f7;border-radius:6px;font-size:15px">{{next}}</p>
{{/if}}
</td></tr>
<tr><td class="inner line" align="left" style="padding:14px 24px 16px;border-top:1px solid #dfe3e9;${font}">
{{#if contact}}<p class="soft" style="${soft}">Liên hệ: {{contact}}.</p>{{/if}}
{{#if difficultiesVia}}<p class="soft" style="${soft}">Khó khăn, vướng mắc đề nghị phản ánh qua {{difficultiesVia}}.</p>{{/if}}
<p class="soft" style="${soft}">Vì sao tôi nhận được thư này: {{why}}.</p>
<p class="soft" style="${soft}">Tin tự động của {{senderName}}, không thay thế văn bản.</p>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;

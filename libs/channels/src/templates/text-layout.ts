/** The text part: the same as the HTML part, links on lines of their own. */
export const textLayout = `Kính gửi: {{addressedAs}}

{{#each remarks}}
{{this}}

{{/each}}
{{#each basis}}
Căn cứ {{this}}.
{{/each}}

{{#each sections}}
{{heading}}
{{sentence}}

{{#each items}}
{{number}}. {{#if origin}}({{origin}}) {{/if}}{{task}}
{{#each facts}}
   - {{this}}
{{/each}}
{{#if link}}
   {{link.label}}:
   {{link.url}}
{{/if}}

{{/each}}
{{/each}}
{{#if button}}
{{button.label}} (tất cả nhiệm vụ trong thư này):
{{button.url}}

{{/if}}
{{#if next}}
{{next}}

{{/if}}
--
{{#if contact}}
Liên hệ: {{contact}}.
{{/if}}
{{#if difficultiesVia}}
Khó khăn, vướng mắc đề nghị phản ánh qua {{difficultiesVia}}.
{{/if}}
Vì sao tôi nhận được thư này: {{why}}.
Tin tự động của {{senderName}}, không thay thế văn bản.
`;

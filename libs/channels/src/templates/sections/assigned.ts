import type { SectionTemplate } from '../section-template.js';

/** Giao nhiệm vụ: all items of the year for one lead agency. */
export const assigned: SectionTemplate = {
  subject:
    '[Giao nhiệm vụ năm {{year}}] {{agency}}: {{count}} nhiệm vụ{{#if document}} theo {{document}}{{/if}}',
  heading: 'Giao thực hiện năm {{year}} ({{count}} nhiệm vụ)',
  sentence:
    '{{senderName}} kính gửi đồng chí danh mục nhiệm vụ do {{agency}} chủ trì trong năm {{year}}. Đề nghị đồng chí tiếp nhận và phân công chuyên viên phụ trách.',
};

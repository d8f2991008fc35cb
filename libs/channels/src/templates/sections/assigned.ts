import type { SectionTemplate } from '../section-template.js';

/** Giao nhiệm vụ: all items of the year for one lead agency. */
export const assigned: SectionTemplate = {
  subject:
    '[Giao nhiệm vụ năm {{year}}] {{agency}}: {{count}} nhiệm vụ{{#if document}} theo {{document}}{{/if}}',
  heading: 'Giao thực hiện năm {{year}} ({{count}} nhiệm vụ)',
  sentence:
    '{{senderName}} kính gửi đồng chí danh mục nhiệm vụ do {{agency}} chủ trì trong năm {{year}}. Đề nghị đồng chí tiếp nhận và phân công chuyên viên phụ trách.',
  cooperation: {
    subject:
      '[Đề nghị phối hợp năm {{year}}] {{agency}}: {{count}} nhiệm vụ{{#if document}} theo {{document}}{{/if}}',
    heading: 'Đề nghị phối hợp thực hiện năm {{year}} ({{count}} nhiệm vụ)',
    sentence:
      '{{senderName}} trân trọng gửi đồng chí danh mục nhiệm vụ {{agency}} được đề nghị chủ trì trong năm {{year}}. Đề nghị đồng chí phối hợp, tiếp nhận và cử chuyên viên đầu mối.',
  },
};

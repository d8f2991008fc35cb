import type { SectionTemplate } from '../section-template.js';

/** The clerk's copy of what went to the head. */
export const clerk: SectionTemplate = {
  subject:
    '[Bản sao] Giao nhiệm vụ năm {{year}}, {{agency}}: {{count}} nhiệm vụ{{#if document}} theo {{document}}{{/if}}',
  heading: 'Bản sao gửi văn thư ({{count}} nhiệm vụ)',
  sentence:
    'Danh mục nhiệm vụ năm {{year}} sau đây đã gửi đồng chí {{headTitle}}. Kính gửi văn thư bản sao để theo dõi.',
};

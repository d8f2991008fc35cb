import type { SectionTemplate } from '../section-template.js';

/** The information line to coordinating agencies. */
export const coordinating: SectionTemplate = {
  subject: '[Thông tin phối hợp năm {{year}}] {{count}} nhiệm vụ{{#if document}} theo {{document}}{{/if}}',
  heading: 'Nhiệm vụ phối hợp năm {{year}} ({{count}} nhiệm vụ)',
  sentence:
    'Trong {{theTasks}}, quý cơ quan là cơ quan phối hợp. Kính gửi để quý cơ quan biết, đề nghị chủ động phối hợp với cơ quan chủ trì.',
};

import type { SectionTemplate } from '../section-template.js';

/** The officer's copy of the weekly list. */
export const weeklyCopy: SectionTemplate = {
  subject: '[Bản sao] [Quá hạn {{daysLate}} ngày] {{task}}{{due}}{{others}}',
  heading: 'Bản sao danh sách tuần: {{count}} nhiệm vụ quá hạn',
  sentence:
    'Danh sách sau đã gửi đồng chí {{headTitle}}. Kính gửi đồng chí bản sao để tham mưu, khẩn trương hoàn thành.',
};

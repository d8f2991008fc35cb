import type { SectionTemplate } from '../section-template.js';

/** Báo cáo: what is overdue, who was told and when. */
export const officeReport: SectionTemplate = {
  subject: '[Báo cáo quá hạn] {{agency}}: {{task}}{{due}}{{others}}',
  heading: 'Báo cáo {{count}} nhiệm vụ quá hạn',
  sentence:
    'Tính đến ngày {{today}}, {{theTasks}} đã quá hạn, cơ quan chủ trì chưa gửi kết quả. Kính báo cáo đồng chí tình hình và các lần đã nhắc.',
};

import type { SectionTemplate } from '../section-template.js';

/** Đôn đốc on the first working day after the date. */
export const overdue: SectionTemplate = {
  subject: '[Quá hạn {{daysLate}} ngày] {{task}}{{due}}{{others}}',
  heading: 'Quá hạn',
  sentence: '{{tasks}} đã quá thời hạn. Đề nghị đồng chí khẩn trương hoàn thành và gửi kết quả.',
  cooperation: {
    sentence:
      '{{tasks}} đã quá thời hạn. Đề nghị đồng chí quan tâm, phối hợp hoàn thành và gửi kết quả, hoặc cho biết khó khăn, vướng mắc.',
  },
};

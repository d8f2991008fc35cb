import type { SectionTemplate } from '../section-template.js';

/** The weekly list to the head. */
export const weekly: SectionTemplate = {
  subject: '[Quá hạn {{daysLate}} ngày] {{task}}{{due}}{{others}}',
  heading: 'Danh sách tuần: {{count}} nhiệm vụ quá hạn',
  sentence:
    'Tính đến ngày {{today}}, {{theTasks}} do {{agency}} chủ trì đã quá hạn, chưa có kết quả. Đề nghị đồng chí trực tiếp chỉ đạo, báo cáo nguyên nhân và thời gian hoàn thành.',
  cooperation: {
    sentence:
      'Tính đến ngày {{today}}, {{theTasks}} do {{agency}} chủ trì đã quá hạn, chưa có kết quả. Đề nghị đồng chí phối hợp hoàn thành và cho biết thời gian hoàn thành.',
  },
};

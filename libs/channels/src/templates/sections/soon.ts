import type { SectionTemplate } from '../section-template.js';

/** Nhắc việc, some days before. */
export const soon: SectionTemplate = {
  subject: '[Còn {{workingDaysLeft}} ngày làm việc] {{task}}{{due}}{{others}}',
  heading: 'Sắp đến hạn',
  sentence: '{{tasks}} sắp đến hạn. Đề nghị đồng chí quan tâm, hoàn thành đúng thời hạn.',
  cooperation: {
    sentence: '{{tasks}} sắp đến hạn. Đề nghị đồng chí phối hợp hoàn thành đúng thời hạn.',
  },
};

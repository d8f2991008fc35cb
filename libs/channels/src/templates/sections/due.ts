import type { SectionTemplate } from '../section-template.js';

/** Nhắc việc on the last working day. */
export const due: SectionTemplate = {
  subject: '[Đến hạn] {{task}}{{due}}{{others}}',
  heading: 'Đến hạn',
  sentence: '{{tasks}} đến hạn. Đề nghị đồng chí hoàn thành và gửi kết quả.',
  cooperation: {
    sentence: '{{tasks}} đến hạn. Đề nghị đồng chí phối hợp hoàn thành và gửi kết quả.',
  },
};

import type { SectionTemplate } from '../section-template.js';

/** The day after a promised date. */
export const promise: SectionTemplate = {
  subject: '[Đã qua ngày hẹn] {{task}}{{due}}{{others}}',
  heading: 'Đã qua ngày hẹn',
  sentence:
    'Đã qua ngày hẹn hoàn thành {{theTasks}}. Đề nghị đồng chí gửi kết quả hoặc cho biết ngày hoàn thành mới.',
  cooperation: {
    sentence:
      'Đã qua ngày hẹn hoàn thành {{theTasks}}. Đề nghị đồng chí phối hợp gửi kết quả hoặc cho biết ngày hoàn thành mới.',
  },
};

import type { SectionTemplate } from '../section-template.js';

/** Nhắc việc, early: time to begin. */
export const start: SectionTemplate = {
  subject: '[Còn {{workingDaysLeft}} ngày làm việc] {{task}}{{due}}{{others}}',
  heading: 'Cần triển khai',
  sentence: 'Đề nghị đồng chí quan tâm, triển khai {{theTasks}} để bảo đảm đúng thời hạn.',
  cooperation: {
    sentence: 'Đề nghị đồng chí quan tâm, phối hợp triển khai {{theTasks}} để bảo đảm đúng thời hạn.',
  },
};

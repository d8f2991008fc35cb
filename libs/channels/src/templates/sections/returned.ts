import type { SectionTemplate } from '../section-template.js';

/** A result that was handed back. */
export const returned: SectionTemplate = {
  subject: '[Trả lại kết quả] {{task}}{{due}}{{others}}',
  heading: 'Kết quả được trả lại',
  sentence: 'Kết quả của {{theTasks}} được trả lại. Đề nghị đồng chí hoàn thiện và gửi lại.',
  cooperation: {
    sentence: 'Kết quả của {{theTasks}} được trả lại. Đề nghị đồng chí phối hợp hoàn thiện và gửi lại.',
  },
};

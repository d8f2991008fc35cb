import type { SectionTemplate } from '../section-template.js';

/** The answer to what an agency has asked for. */
export const decided: SectionTemplate = {
  subject: '[Trả lời đề nghị] {{task}}{{others}}',
  heading: 'Kết quả xem xét đề nghị',
  sentence: 'Đề nghị của cơ quan về {{theTasks}} đã được xem xét.',
};

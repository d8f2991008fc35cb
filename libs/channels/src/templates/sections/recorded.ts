import type { SectionTemplate } from '../section-template.js';

/** The office recorded an acknowledgement for the reader, who can say that it isn't so. */
export const recorded: SectionTemplate = {
  subject: '[Đã ghi nhận tiếp nhận] {{task}}{{due}}{{others}}',
  heading: 'Đã ghi nhận tiếp nhận thay đồng chí',
  sentence:
    '{{senderName}} đã ghi nhận đồng chí tiếp nhận {{theTasks}}. Nếu không đúng, đề nghị đồng chí mở đường liên kết và chọn “Tôi chưa tiếp nhận”.',
};

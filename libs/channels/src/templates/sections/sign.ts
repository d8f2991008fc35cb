import type { SectionTemplate } from '../section-template.js';

/** A draft that lies with the one who signs. */
export const sign: SectionTemplate = {
  subject: '[Chờ ký ban hành] {{agency}}: {{task}}{{due}}{{others}}',
  heading: 'Chờ ký ban hành',
  sentence:
    'Dự thảo của {{theTasks}} đã trình, đến nay chưa có thông tin ban hành. Đề nghị đồng chí theo dõi và cập nhật số, ngày của văn bản khi được ban hành.',
};

import type { SectionTemplate } from '../section-template.js';

/** A reported completion that waits for whoever confirms. */
export const confirm: SectionTemplate = {
  subject: '[Chờ xác nhận] {{agency}}: {{task}}{{due}}{{others}}',
  heading: 'Chờ xác nhận kết quả',
  sentence:
    'Cơ quan chủ trì đã báo cáo hoàn thành {{theTasks}}. Đề nghị đồng chí xem xét, xác nhận hoặc trả lại.',
};

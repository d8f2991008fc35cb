import type { SectionTemplate } from '../section-template.js';

/** Bàn giao nhiệm vụ: what the successor of an agency takes over, on the day it does. */
export const handover: SectionTemplate = {
  subject:
    '[Bàn giao nhiệm vụ] {{agency}}: tiếp nhận {{count}} nhiệm vụ{{#if document}} theo {{document}}{{/if}}',
  heading: 'Bàn giao nhiệm vụ ({{count}} nhiệm vụ)',
  sentence:
    'Do sắp xếp tổ chức bộ máy, {{theTasks}} đây chuyển về {{agency}} chủ trì. Đề nghị đồng chí tiếp nhận và phân công chuyên viên phụ trách.',
  cooperation: {
    subject:
      '[Đề nghị phối hợp] {{agency}}: tiếp nhận {{count}} nhiệm vụ{{#if document}} theo {{document}}{{/if}}',
    heading: 'Đề nghị phối hợp tiếp nhận ({{count}} nhiệm vụ)',
    sentence:
      'Do sắp xếp tổ chức bộ máy, {{theTasks}} đây được đề nghị {{agency}} chủ trì. Đề nghị đồng chí phối hợp, tiếp nhận và cử chuyên viên đầu mối.',
  },
};

import type { SectionTemplate } from '../section-template.js';

/** Told to the head when nobody has acknowledged and the date is near. */
export const unacknowledged: SectionTemplate = {
  subject: '[Chưa tiếp nhận] {{task}}{{due}}{{others}}',
  heading: 'Sắp đến hạn, chưa tiếp nhận',
  sentence: '{{tasks}} sắp đến hạn, đến nay chưa có thông tin tiếp nhận. Kính báo để đồng chí biết, chỉ đạo.',
  cooperation: {
    sentence:
      '{{tasks}} sắp đến hạn, đến nay chưa có thông tin tiếp nhận. Kính gửi để đồng chí biết, đề nghị phối hợp.',
  },
};

import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { ApplicationError } from '#application';
import { html, page, pageHeaders } from '../pages/index.js';

const advice: Readonly<Record<string, { title: string; what: string }>> = {
  'link-altered': {
    title: 'Đường liên kết không đúng',
    what: 'Đề nghị mở lại từ thư gốc (sao chép đủ cả dòng địa chỉ), hoặc liên hệ Văn phòng để được gửi lại.',
  },
  'link-post-changed': {
    title: 'Đường liên kết không còn dùng được',
    what: 'Đề nghị dùng đường liên kết trong thư gửi người đang phụ trách, hoặc liên hệ Văn phòng.',
  },
  forbidden: {
    title: 'Đường liên kết không dùng được cho việc này',
    what: 'Đề nghị mở đường liên kết trong thư về đúng việc đó, hoặc liên hệ Văn phòng.',
  },
  'link-expired': {
    title: 'Đường liên kết đã hết hạn',
    what: 'Nhiệm vụ trong thư này đã qua từ lâu. Đề nghị dùng đường liên kết trong thư mới nhất, hoặc liên hệ Văn phòng.',
  },
};

/** Tells whoever opened a link what is wrong and what to do. */
@Catch(ApplicationError)
export class LinkProblemFilter implements ExceptionFilter<ApplicationError> {
  catch(error: ApplicationError, host: ArgumentsHost): void {
    const { title, what } = advice[error.code] ?? {
      title: 'Chưa thực hiện được',
      what: 'Đề nghị quay lại trang trước, kiểm tra và thử lại.',
    };
    const body = html`<h1>${title}</h1>
      <p class="notice problem">${error.message}</p>
      <p>${what}</p>`;
    host
      .switchToHttp()
      .getResponse<Response>()
      .status(error.status)
      .set(pageHeaders)
      .send(page({ title, body }));
  }
}

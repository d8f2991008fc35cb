import { HttpException } from '@nestjs/common';
import { ApplicationError } from '#application';
import { codeOfStatus, isConnectionLost, type Problem, problemOf } from '#platform';
import { TooManyRequests } from './too-many-requests.js';

/** A problem and, where trying again makes sense, after how many seconds. */
export interface Answer {
  problem: Problem;
  retryAfter: number | null;
}

interface Cause {
  code: string;
  status: number;
  detail: string;
  members?: Record<string, unknown>;
  retryAfter?: number;
}

/** For errors that come from the framework, whose own words are English. */
const details: Record<number, string> = {
  400: 'Máy chủ không đọc được yêu cầu này.',
  401: 'Đề nghị đăng nhập để tiếp tục.',
  403: 'Tài khoản này không có quyền thực hiện việc này.',
  404: 'Không có gì ở địa chỉ này.',
  405: 'Địa chỉ này không nhận cách gọi này.',
  413: 'Dữ liệu gửi lên vượt quá dung lượng cho phép.',
  415: 'Địa chỉ này không nhận loại dữ liệu được gửi lên.',
  422: 'Dữ liệu gửi lên chưa đúng.',
};

/** Turns whatever was thrown into an RFC 9457 problem; what isn't ours never shows its own words. */
export function problemOfError(error: unknown, instance: string): Answer {
  const { code, status, detail, members, retryAfter } = causeOf(error);
  return { problem: problemOf({ code, status, detail, instance }, members), retryAfter: retryAfter ?? null };
}

function causeOf(error: unknown): Cause {
  if (error instanceof ApplicationError) {
    return { code: error.code, status: error.status, detail: error.message, members: error.details };
  }
  if (error instanceof TooManyRequests) {
    return {
      code: 'too-many-requests',
      status: 429,
      detail: error.message,
      retryAfter: error.retryAfter,
    };
  }
  if (isConnectionLost(error)) {
    const detail = 'Cơ sở dữ liệu tạm thời không trả lời. Đề nghị thử lại sau ít giây.';
    return { code: 'unavailable', status: 503, detail, retryAfter: 5 };
  }
  return causeOfFrameworkError(error);
}

function causeOfFrameworkError(error: unknown): Cause {
  const status = frameworkStatus(error);
  if (isBadJson(error))
    return { code: 'bad-json', status: 400, detail: 'Nội dung gửi lên không phải JSON đúng cú pháp.' };
  const detail = details[status] ?? 'Hệ thống gặp lỗi và đã ghi lại. Đề nghị thử lại sau.';
  return { code: codeOfStatus(status), status, detail };
}

/** Nest's own exceptions, and those of Express and its body parser (`status` and `expose`). */
function frameworkStatus(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (!(error instanceof Error) || !('status' in error) || !('expose' in error)) return 500;
  const { status } = error;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

/** Nest repacks the body parser's SyntaxError as a BadRequestException with its message. */
function isBadJson(error: unknown): boolean {
  if (error instanceof SyntaxError) return 'body' in error;
  return error instanceof HttpException && error.getStatus() === 400 && /JSON/.test(error.message);
}

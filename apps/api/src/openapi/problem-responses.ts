import type { OpenAPIObject } from '@nestjs/swagger';
import { codeOfStatus } from '#platform';

type Responses = NonNullable<NonNullable<OpenAPIObject['components']>['responses']>;

const meanings: Record<number, string> = {
  400: 'Yêu cầu không đọc được (JSON sai cú pháp, Idempotency-Key sai dạng)',
  401: 'Chưa đăng nhập, phiên đã hết hoặc khoá không đúng',
  403: 'Không có quyền, hoặc yêu cầu từ trang khác',
  404: 'Không có, hoặc người gọi không được biết là có',
  409: 'Không phù hợp với tình trạng hiện tại; `state` cho biết tình trạng',
  413: 'Dữ liệu quá lớn',
  415: 'Loại dữ liệu không được hỗ trợ',
  422: 'Dữ liệu chưa đúng; `errors` chỉ từng chỗ bằng JSON pointer',
  429: 'Quá nhiều yêu cầu; Retry-After cho biết chờ bao nhiêu giây',
  500: 'Lỗi trong hệ thống',
  503: 'Tạm thời không phục vụ được; Retry-After cho biết chờ bao nhiêu giây',
};

/** Components for every kind of problem, named after the status. */
export function problemResponses(): Responses {
  return Object.fromEntries(
    Object.entries(meanings).map(([status, description]) => [
      nameOf(Number(status)),
      {
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

/** References to the components of these statuses, as an operation's `responses`. */
export function problemReferences(statuses: readonly number[]): Record<string, { $ref: string }> {
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/${nameOf(status)}` }]),
  );
}

function nameOf(status: number): string {
  return codeOfStatus(status);
}

/** One thing wrong with a request: where (JSON pointer), which kind (stable), and for people (Vietnamese). */
export interface ProblemDetail {
  pointer: string;
  code: string;
  message: string;
}

/** RFC 9457 problem; `type` is `/problems/<code>`, further members carry what a program may need. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  errors?: ProblemDetail[];
  [member: string]: unknown;
}

const titles: Record<number, string> = {
  400: 'Yêu cầu không đọc được',
  401: 'Chưa đăng nhập',
  403: 'Không có quyền',
  404: 'Không tìm thấy',
  405: 'Cách gọi không được hỗ trợ',
  406: 'Không có dạng dữ liệu được yêu cầu',
  408: 'Yêu cầu quá lâu',
  409: 'Không phù hợp với tình trạng hiện tại',
  410: 'Không còn hiệu lực',
  413: 'Dữ liệu quá lớn',
  415: 'Loại dữ liệu không được hỗ trợ',
  422: 'Dữ liệu chưa đúng',
  428: 'Thiếu điều kiện',
  429: 'Quá nhiều yêu cầu',
  503: 'Tạm thời không phục vụ được',
};

/** Kebab-case codes for errors that bring none of their own. */
const codes: Record<number, string> = {
  400: 'bad-request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  408: 'request-timeout',
  409: 'conflict',
  410: 'gone',
  413: 'payload-too-large',
  415: 'unsupported-media-type',
  422: 'invalid-request',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** The kebab-case code of a status without a more exact one; `internal-error` for all unknown. */
export function codeOfStatus(status: number): string {
  return codes[status] ?? 'internal-error';
}

/** A problem whose title follows from its status; `members` are added as they are. */
export function problemOf(
  about: { code: string; status: number; detail: string; instance: string },
  members: Record<string, unknown> = {},
): Problem {
  const base = {
    type: `/problems/${about.code}`,
    title: titles[about.status] ?? 'Có lỗi trong hệ thống',
    status: about.status,
    detail: about.detail,
    instance: about.instance,
  };
  return { ...base, ...members, ...base };
}

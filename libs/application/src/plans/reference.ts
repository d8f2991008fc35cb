import { ApplicationError } from '../errors.js';

/** Throws 422 for a document that only tells of a plan: nothing is given out by it. */
export function requireOwnDocument({ isReference }: { isReference: boolean }): void {
  if (!isReference) return;
  const message =
    'Đây là tài liệu tham khảo, chưa phải văn bản ban hành kế hoạch. ' +
    'Đề nghị nhập số, ngày và cơ quan ban hành trước khi giao nhiệm vụ.';
  throw new ApplicationError('plan-is-reference', 422, message, {
    missing: ['number', 'issuer', 'issuedOn'],
    errors: ['number', 'issuer', 'issuedOn'].map((field) => ({ pointer: `/${field}`, message })),
  });
}

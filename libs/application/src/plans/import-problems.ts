import { ApplicationError } from '../errors.js';
import type { PlanProblem } from './plan-import.js';

/** 422, or 413 for a file that is too large, with every problem by row and column; nothing has been stored. */
export function refusedImport(problems: readonly PlanProblem[]): ApplicationError {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const tooLarge = errors.some(({ code }) => code === 'file-too-large');
  const first = errors[0]?.message ?? 'Tệp không đọc được.';
  const more = errors.length > 1 ? ` (và ${errors.length - 1} lỗi khác)` : '';
  return new ApplicationError(
    tooLarge ? 'file-too-large' : 'import-refused',
    tooLarge ? 413 : 422,
    `Chưa lưu kế hoạch: ${first}${more}`,
    {
      errors: errors.map(({ code, message }) => ({ pointer: '/file', code, message })),
      problems: [...problems],
    },
  );
}

/** 422 for a field of the plan's head. */
export function headProblem(pointer: string, message: string): ApplicationError {
  return new ApplicationError('invalid-plan', 422, message, { errors: [{ pointer, message }] });
}

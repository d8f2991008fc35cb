import { z } from 'zod';

/** Words that somebody enters, without spaces around them. */
export const text = (max: number) => z.string().trim().min(1).max(max);

export const email = z
  .string()
  .trim()
  .max(254)
  .regex(
    /^(?=[!-~]+@)[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/u,
    'địa chỉ thư điện tử, ví dụ ten@tinh.gov.vn',
  );

import { parseArgs } from 'node:util';
import { ApplicationError } from '#application';
import { type Assumption, assumptions } from '#domain';

export const rehearseUsage = `Cách dùng:
  npm run --silent rehearse -- --plan 1782/KH-UBND --year 2025 [--assumption nobody-acts] [--json]
      --assumption  nobody-acts (không ai làm gì, mặc định), all-on-time (ai cũng làm đúng hạn),
                    all-5-days-late (ai cũng làm chậm 5 ngày làm việc)
      --json        cả năm dưới dạng JSON, từng tin một, cho chương trình khác`;

/** What the command was asked for. */
export interface AskedRehearsal {
  plan: string;
  year: number;
  assumption: Assumption;
  json: boolean;
}

const options = {
  plan: { type: 'string' },
  year: { type: 'string' },
  assumption: { type: 'string', default: 'nobody-acts' },
  json: { type: 'boolean', default: false },
} as const;

/** Throws 422 with what is wrong and how the command is used. */
export function readRehearseArguments(args: string[]): AskedRehearsal {
  const { plan = '', year = '', assumption: wanted, json } = valuesOf(args);
  const assumption = assumptions.find((one) => one === wanted);
  if (plan.trim() === '') throw wrong('Cần ghi số kế hoạch sau --plan.');
  if (!/^20\d\d$/.test(year)) throw wrong('Cần ghi năm sau --year, ví dụ 2025.');
  if (assumption === undefined) throw wrong(`--assumption không có giá trị “${wanted}”.`);
  return { plan: plan.trim(), year: Number(year), assumption, json };
}

function valuesOf(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw wrong('Tham số không hợp lệ.');
  }
}

function wrong(message: string): ApplicationError {
  return new ApplicationError('usage', 422, `✗ ${message}\n\n${rehearseUsage}`);
}

/** The plan with this number, written in full or by its figure alone ("1782"). Throws 404 for none, 422 for several. */
export function planOfNumber<Plan extends { number: string | null; issuer: string | null }>(
  number: string,
  plans: readonly Plan[],
): Plan {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const whole = plans.filter((plan) => same(plan.number ?? '', number));
  const found = whole.length > 0 ? whole : plans.filter((plan) => plan.number?.split('/')[0] === number);
  const [one, ...others] = found;
  const list = (some: readonly Plan[]): string =>
    some.map((plan) => `  ${plan.number ?? '(chưa có số)'} của ${plan.issuer ?? '(chưa rõ)'}`).join('\n');
  if (one === undefined) {
    const known = plans.length === 0 ? '' : ` Các kế hoạch đang có:\n${list(plans)}`;
    throw new ApplicationError('not-found', 404, `✗ Không có kế hoạch số ${number}.${known}`);
  }
  if (others.length === 0) return one;
  throw new ApplicationError('usage', 422, `✗ Có nhiều kế hoạch số ${number}:\n${list(found)}`);
}

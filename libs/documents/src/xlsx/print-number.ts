/** One number with words around it: 0.00, 00, "Quý "0, 0".", 0%. */
const PATTERN =
  /^(?<before>(?:"[^"]*"|\\.|[ (-])*)(?<digits>[#0,?]*0)(?:\.(?<decimals>0+))?(?<percent>%?)(?<after>(?:"[^"]*"|\\.|_.|[ ).])*)$/u;
const MOST_DECIMALS = 10;

/** Prints a number by its format; as the file keeps it where the format is not a plain one. */
export function printNumber(value: number, format: string): string {
  const pattern = PATTERN.exec(format)?.groups;
  if (pattern === undefined) return String(Number(value.toPrecision(15)));
  const places = Math.min(pattern['decimals']?.length ?? 0, MOST_DECIMALS);
  const percent = pattern['percent'] ?? '';
  const number = (percent === '' ? value : value * 100).toFixed(places);
  return `${wordsOf(pattern['before'])}${padded(number, pattern['digits'])}${percent}${wordsOf(pattern['after'])}`;
}

/** "00" prints 1 as "01". */
function padded(number: string, digits = ''): string {
  if (!/^0+$/u.test(digits)) return number;
  const [whole = '', ...decimals] = number.split('.');
  return [whole.padStart(digits.length, '0'), ...decimals].join('.');
}

function wordsOf(part = ''): string {
  return part.replaceAll(/_./gu, '').replaceAll(/"([^"]*)"|\\(.)/gu, '$1$2');
}

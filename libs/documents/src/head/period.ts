const YEARS = [
  /(?:giai đoạn|thời kỳ)\s+(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)/iu,
  /\b(?<from>20\d\d)\s*[-–]\s*(?<to>20\d\d)\b/u,
  /năm\s+(?<from>20\d\d)\b/iu,
];
/** A plan for longer than this is a misprint. */
const LONGEST_YEARS = 20;

/** The years a title is about: "giai đoạn 2021 - 2025", "năm 2025"; null where it names none. */
export function findPeriod(title: string): { fromYear: number | null; toYear: number | null } {
  const years = YEARS.map((pattern) => pattern.exec(title)?.groups).find((groups) => groups !== undefined);
  const fromYear = Number(years?.['from']);
  const toYear = Number(years?.['to'] ?? years?.['from']);
  const isSound = toYear >= fromYear && toYear - fromYear <= LONGEST_YEARS;
  return isSound ? { fromYear, toYear } : { fromYear: null, toYear: null };
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/** What is wrong in a seed file, with file and row, for the person who edited it. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

/**
 * Reads a CSV whose first row has exactly these headings.
 * @param path the file
 * @param headings Vietnamese heading → key of the row's schema, in the order of the columns
 * @throws SeedError naming file, row and column
 */
export async function readSeedCsv<Row>(
  path: string,
  headings: Record<string, string>,
  schema: z.ZodType<Row>,
): Promise<Row[]> {
  const file = basename(path);
  const [found = [], ...body]: string[][] = parse(await readFile(path), {
    bom: true,
    skip_empty_lines: true,
  });
  const wanted = Object.keys(headings);
  if (found.join() !== wanted.join()) {
    throw new SeedError(`${file}: dòng tiêu đề phải là “${wanted.join(',')}”`);
  }
  const keys = Object.values(headings);
  return body.map((cells, index) => {
    const row = Object.fromEntries(keys.map((key, column) => [key, cells[column] ?? '']));
    return checked(schema, row, `${file}, dòng ${index + 2}`);
  });
}

/** Checks a value against its schema. @throws SeedError beginning with `where` */
export function checked<Value>(schema: z.ZodType<Value>, value: unknown, where: string): Value {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new SeedError(`${where}: ${z.prettifyError(result.error)}`);
}

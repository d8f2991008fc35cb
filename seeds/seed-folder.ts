import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of a seed in the checkout. The compiled reader lies in dist/seeds, the CSV and JSON files do not: they
 * are found from the folder above that has package.json.
 * @throws Error if no such folder is above this file
 */
export function seedFolder(name: string): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('Không tìm thấy thư mục gốc của chương trình (package.json).');
    folder = parent;
  }
  return join(folder, 'seeds', name);
}

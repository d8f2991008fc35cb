import { z } from 'zod';

export const importDirectoryForm = z
  .object({
    file: z.file().meta({ description: 'Tệp Excel (.xlsx) có các trang Cơ quan; Nhóm; Chức vụ, người' }),
    apply: z
      .enum(['true', 'false'])
      .default('false')
      .meta({ description: 'false: chỉ xem trước; true: ghi tất cả hoặc không ghi gì' }),
  })
  .meta({ id: 'ImportDirectoryForm' });

export const directoryImportSchema = z
  .object({
    applied: z.boolean(),
    counts: z.object({ added: z.int(), changed: z.int(), ended: z.int() }),
    changes: z.array(
      z.object({
        sheet: z.string(),
        row: z.int(),
        change: z.enum(['added', 'changed', 'ended']),
        what: z.string(),
        details: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'DirectoryImport' });

export type ImportDirectoryForm = z.infer<typeof importDirectoryForm>;

import type { AssignedColumns } from '#application';
import type { UploadedFile } from '../table.js';

/** What a reading thread is given. */
export interface PlanReadingJob {
  file: UploadedFile;
  assigned: AssignedColumns;
}
